import { Parser } from 'htmlparser2'

/** A script of a page: where its tag begins, as an offset into the HTML, and what it holds. */
export interface ScriptTag {
  readonly start: number
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** What a built page is finished by. */
export interface PageTags {
  /** The offset behind the tag that names the character set; `undefined` where there is none. */
  readonly charsetEnd: number | undefined
  readonly scripts: readonly ScriptTag[]
  /** The texts of its styles. */
  readonly styles: readonly string[]
}

/** Reads the tags of a page as a browser does: what stands in an attribute, a comment or a text area is none. */
export function readPageTags(html: string): PageTags {
  const scripts: ScriptTag[] = []
  const styles: string[] = []
  let charsetEnd: number | undefined
  let opened: { start: number; end: number; attributes: Record<string, string> } | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: start, endIndex } = parser
        if (name === 'script' || name === 'style') opened = { start, end: endIndex + 1, attributes }
        if (name === 'meta' && 'charset' in attributes) charsetEnd ??= endIndex + 1
      },
      onclosetag(name) {
        if (opened === undefined || (name !== 'script' && name !== 'style')) return
        const text = html.slice(opened.end, parser.startIndex)
        if (name === 'style') styles.push(text)
        else scripts.push({ start: opened.start, attributes: opened.attributes, text })
        opened = undefined
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  return { charsetEnd, scripts, styles }
}

/** `html` with texts set in at offsets. */
export function insertTexts(
  html: string,
  texts: readonly (readonly [offset: number, text: string])[],
): string {
  const inOrder = texts.toSorted(([a], [b]) => a - b)
  const pieces = inOrder.map(
    ([offset, text], index) => html.slice(inOrder[index - 1]?.[0] ?? 0, offset) + text,
  )
  return pieces.join('') + html.slice(inOrder.at(-1)?.[0] ?? 0)
}
