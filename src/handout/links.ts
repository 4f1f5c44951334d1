import { anchorOf } from './anchors.ts'

/** An address of a list of links. */
export interface Link {
  readonly number: number
  readonly address: string
}

/** Where a link leads: to an anchor of this document, or to an address. */
export type Target = { readonly anchor: string } | { readonly address: string }

/**
 * Where a link of a task leads on paper. What this document does not have is found on the site.
 *
 * @param href as it is written in the task
 * @param anchors of this document
 * @param site where participants find the site, with a slash at its end
 */
export function linkTarget(
  task: string,
  href: string,
  anchors: ReadonlySet<string>,
  site: URL,
): Target {
  if (/^[a-z]+:/.test(href)) return { address: href }
  const path = href.startsWith('#') ? `/tasks/${task}/${href}` : href
  const [, name, id] = /^\/tasks\/([^/#]+)\/(?:#(.+))?$/.exec(path) ?? []
  const anchor = name === undefined || id === undefined ? `task-${name ?? ''}` : anchorOf(name, id)
  if (anchors.has(anchor)) return { anchor }
  return { address: new URL(path.slice(1), site).href }
}

/** A list of addresses, each with its number, that grows while a text is read. */
export class LinkList {
  readonly #links = new Map<string, Link>()

  /** The number of an address; equal addresses share one. */
  numberOf(address: string): number {
    const link = this.#links.get(address) ?? { number: this.#links.size + 1, address }
    this.#links.set(address, link)
    return link.number
  }

  get links(): readonly Link[] {
    return [...this.#links.values()]
  }
}
