import { htmlTag } from '../words/html-tag.ts'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** HTML without its tags, as one line of text. */
export function plainText(html: string): string {
  return withoutEntities(html.replace(htmlTag, '')).replace(/\s+/g, ' ').trim()
}

/** The text that a text of HTML, or of an attribute, stands for. */
export function withoutEntities(html: string): string {
  return html.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return entities[name ?? ''] ?? whole
    },
  )
}
