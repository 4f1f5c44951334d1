import { anchorOf } from './anchors.ts'

/** An address of a list of links. */
export interface Link {
  readonly number: number
  /** The address as HTML text. */
  readonly address: string
}

/** What leads where in a handout. */
export interface Routes {
  /** The path of the site above all others, with a slash at its end: `/` or `/workshop/`. */
  readonly base: string
  /** Where participants find the site, with a slash at its end; for links that leave the handout. */
  readonly site: URL
}

// A caption names a file that is attached: its link needs no number, and is passed over whole.
const anchors = /<figcaption[^]*?<\/figcaption>|<a\s([^>]*)>([^]*?)<\/a>/g

/**
 * Links as paper shows them: one that leaves the handout gets a number behind its text, which stands
 * for the address in the list that is returned; one to a task or a step gets a place for its page.
 * The HTML has its own anchors already. Equal addresses share a number.
 */
export function numberLinks(
  html: string,
  { base, site }: Routes,
  links: Link[] = [],
): { readonly html: string; readonly links: Link[] } {
  const list = [...links]
  const numbered = html.replace(anchors, (whole, attributes?: string, text = '') => {
    const [, href] = /(?:^|\s)href="([^"]*)"/.exec(attributes ?? '') ?? []
    if (href === undefined || /data-footnote|data-own/.test(attributes ?? '')) return whole
    const target = targetOf(href, base)
    if (target !== undefined) {
      const page = `<span data-page-of="${target}"></span>`
      return `<a href="#${target}">${text}</a><span class="page-of"> (page ${page})</span>`
    }
    const address = /^[a-z]+:/.test(href) ? href : new URL(pathOf(href, base).slice(1), site).href
    let found = list.find((link) => link.address === address)
    if (found === undefined) {
      found = { number: list.length + 1, address }
      list.push(found)
    }
    return `<a href="${address}">${text}</a><span class="link-number">[${found.number}]</span>`
  })
  return { html: numbered, links: list }
}

/** The anchor in the handout of an address of the site; undefined where the handout has none. */
function targetOf(href: string, base: string): string | undefined {
  if (href.startsWith('#')) return href.slice(1)
  const [, name, anchor] = /^\/tasks\/([^/#]+)\/(?:#(.+))?$/.exec(pathOf(href, base)) ?? []
  if (name === undefined) return undefined
  return anchor === undefined ? `task-${name}` : anchorOf(name, anchor)
}

/** The path of an address within the site. */
function pathOf(href: string, base: string): string {
  return href.startsWith(base) ? `/${href.slice(base.length)}` : href
}
