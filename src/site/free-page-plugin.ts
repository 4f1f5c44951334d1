import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Element, ElementContent } from 'hast'
import type { HastPluginDefinition } from 'satteri'
import type { Jsx } from '../lesson/attributes.ts'
import { isContent, isJsx } from '../lesson/reader.ts'
import { replaceTexts, runs } from '../lesson/replace-texts.ts'

/**
 * Lets the model show the texts of free pages: each of them becomes `<FreePageText page="glossary"
 * index="3" />`. What runs stays as it is, but its links lead to where the site lies, below `base`.
 */
export function freePagePlugin(base: string): HastPluginDefinition {
  return {
    name: 'free-page-texts',
    before(root, context) {
      const { fileURL } = context
      if (fileURL === undefined) return
      const page = path.basename(fileURLToPath(fileURL), '.mdx')
      let index = 0
      const children = replaceTexts(root.children, () => textElement(page, index++))
      const moved = children.map((node) => (isContent(node) ? withBase(node, base) : node))
      context.replaceNode(root, { type: 'root', children: moved })
    },
  }
}

function textElement(page: string, index: number): ElementContent {
  const attributes = Object.entries({ page, index }).map(([name, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name,
    value: String(value),
  }))
  return { type: 'mdxJsxFlowElement', name: 'FreePageText', attributes, children: [] }
}

/** A node with its links below `base`, where something runs in it. */
function withBase(node: ElementContent, base: string): ElementContent {
  if (!runs(node) || !('children' in node)) return node
  const children = node.children.map((child) => withBase(child, base))
  if (isJsx(node)) return { ...node, attributes: attributesBelow(node, base), children }
  return { ...node, properties: propertiesBelow(node, base), children }
}

function attributesBelow({ name, attributes }: Jsx, base: string): Jsx['attributes'] {
  if (!/^[a-z]/.test(name ?? '')) return attributes
  return attributes.map((one) => {
    if (one.type !== 'mdxJsxAttribute' || one.name !== 'href') return one
    return typeof one.value === 'string' ? { ...one, value: below(one.value, base) } : one
  })
}

function propertiesBelow({ properties }: Element, base: string): Element['properties'] {
  const { href } = properties
  return typeof href === 'string' ? { ...properties, href: below(href, base) } : properties
}

function below(url: string, base: string): string {
  return url.startsWith('/') ? base.replace(/\/$/, '') + url : url
}
