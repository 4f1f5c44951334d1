/** A `##` heading of a task. */
export interface Heading {
  /** `2.2` for a step, else a slug of the title; the anchor on the page. */
  readonly id: string
  readonly title: string
  /** Whether the heading opens a step. */
  readonly step: boolean
  readonly line: number
}

/** Reads the text of a `##` heading: a number at its beginning opens a step. */
export function stepHeading(text: string, line: number): Heading {
  const [, id, title] = /^(\d+\.\d+)\s+(.*)$/.exec(text) ?? []
  return id !== undefined && title !== undefined
    ? { id, title, step: true, line }
    : { id: slug(text), title: text, step: false, line }
}

/** A title as part of an address: small letters, digits and single hyphens. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** As many whole words of a slug as fit into 16 letters, at least one: what is in an address can be read out. */
export function shortSlug(title: string): string {
  const [first = '', ...words] = slug(title).split('-')
  let short = first
  for (const word of words) {
    if (short.length + 1 + word.length > 16) break
    short += `-${word}`
  }
  return short
}
