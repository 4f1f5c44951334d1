import { createHash } from 'node:crypto'
import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast'

/** What takes the place of what a page refers to. */
export interface Replacements {
  /** The text of a script, by its address. */
  readonly scripts: ReadonlyMap<string, string>
  /** From where scripts may come that stand beside the page; from nowhere without it. */
  readonly scriptSource?: string
  /** A picture as a `data:` address, by its address. */
  readonly picture: (address: string) => string
  /** Where a link of the site leads. */
  readonly link: (address: string) => string
}

/**
 * A page that refers to nothing beside it: its scripts and pictures are in it, its links lead to the
 * site. Only attributes of elements change, and the texts of scripts; every other text stays.
 */
export function withEverything(page: Root, replacements: Replacements): Root {
  const children = page.children.flatMap((node) => replaced(node, replacements))
  const whole: Root = { ...page, children }
  const policy = policyOf(whole, replacements.scriptSource)
  return { ...whole, children: whole.children.map((node) => withPolicy(node, policy)) }
}

/** The addresses of the scripts of a page, in their order. */
export function scriptAddresses(page: Root): string[] {
  return [...elements(page)].flatMap(({ tagName, properties }) => {
    const { src } = properties
    return tagName === 'script' && typeof src === 'string' ? [src] : []
  })
}

function replaced<Node extends RootContent>(
  node: Node,
  replacements: Replacements,
): (Node | Element)[] {
  if (node.type !== 'element') return [node]
  if (belongsToSite(node)) return []
  const properties = newProperties(node, replacements)
  const { src } = node.properties
  const script =
    node.tagName === 'script' && typeof src === 'string' ? replacements.scripts.get(src) : undefined
  const children: ElementContent[] =
    script === undefined
      ? node.children.flatMap((child) => replaced(child, replacements))
      : [{ type: 'text', value: script }]
  const { content } = node
  return [
    {
      ...node,
      properties,
      children,
      ...(content && {
        content: {
          ...content,
          children: content.children.flatMap((child) => replaced(child, replacements)),
        },
      }),
    },
  ]
}

/** What has a meaning only for a page of the site: its policy, its icon, its address. */
function belongsToSite({ tagName, properties }: Element): boolean {
  const { httpEquiv, rel, property } = properties
  if (tagName === 'meta')
    return httpEquiv !== undefined || /^og:(?:url|image)$/.test(String(property))
  return (
    tagName === 'link' &&
    Array.isArray(rel) &&
    ['icon', 'canonical', 'sitemap'].some((one) => rel.includes(one))
  )
}

function newProperties({ tagName, properties }: Element, replacements: Replacements): Properties {
  const { src, href } = properties
  if (tagName === 'script') return typeof src === 'string' ? { type: 'module' } : properties
  if (tagName === 'img' && typeof src === 'string') {
    return { ...properties, src: replacements.picture(src) }
  }
  if (tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
    return { ...properties, href: replacements.link(href) }
  }
  return properties
}

/** A policy for this very page: its own styles and scripts, and nothing from anywhere else. */
function policyOf(page: Root, scriptSource: string | undefined): string {
  const hashes = (name: string): string =>
    [...elements(page)]
      .filter(({ tagName }) => tagName === name)
      .map(({ children }) =>
        children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
      )
      .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join(' ')
  return [
    "default-src 'none'",
    `script-src ${[hashes('script'), scriptSource].filter(Boolean).join(' ')}`,
    `style-src ${hashes('style')}`,
    'font-src data:',
    'img-src data:',
  ].join('; ')
}

/** Puts the policy where it holds for all that comes: at the beginning of the head. */
function withPolicy<Node extends RootContent>(node: Node, policy: string): Node {
  if (node.type !== 'element') return node
  if (node.tagName !== 'head') {
    return { ...node, children: node.children.map((child) => withPolicy(child, policy)) }
  }
  const meta: Element = {
    type: 'element',
    tagName: 'meta',
    properties: { httpEquiv: ['content-security-policy'], content: policy },
    children: [],
  }
  return { ...node, children: [meta, ...node.children] }
}

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* elements(child)
}
