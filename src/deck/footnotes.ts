import type { Item } from './item.ts'

/** A reference to a footnote: the anchor of its text, and its number. */
const reference = /<a href="#([^"]+)"[^>]* data-footnote-ref[^>]*>([^<]*)<\/a>/g

/**
 * Gives each word the footnotes that it refers to, below its own text: a deck has no end of the page
 * where they could stand. `rest` is what the page prints besides its words; it ends with their texts.
 */
export function withFootnotes(items: readonly Item[], rest: string): Item[] {
  const texts = footnotesOf(rest)
  const place = (html: string): string => placeFootnotes(html, texts)
  return items.map((item) => {
    if (item.kind === 'question') {
      const choices = item.choices.map(({ right, answer, reason }) => {
        return { right, answer: place(answer), reason: place(reason) }
      })
      return { ...item, prompt: place(item.prompt), choices, look: item.look && place(item.look) }
    }
    return 'html' in item ? { ...item, html: place(item.html) } : item
  })
}

/** The texts of the footnotes by their anchors, without the links that lead back. */
function footnotesOf(html: string): Map<string, string> {
  const [, section = ''] = /<section data-footnotes[^>]*>([^]*?)<\/section>/.exec(html) ?? []
  return new Map(
    [...section.matchAll(/<li id="([^"]+-fn-[^"]+)">([^]*?)<\/li>\s*(?=<li id="|<\/ol>\s*$)/g)].map(
      ([, anchor = '', text = '']) => [anchor, withoutBackLinks(text).trim()],
    ),
  )
}

function withoutBackLinks(html: string): string {
  return html.replace(/\s*<a [^>]*data-footnote-backref[^]*?<\/a>/g, '')
}

/** References become plain numbers: what they led to stands below them. */
function placeFootnotes(html: string, texts: ReadonlyMap<string, string>): string {
  const placed = new Map<string, string>()
  const text = html.replace(reference, (_, anchor: string, number: string) => {
    placed.set(number, texts.get(decodeURIComponent(anchor)) ?? '')
    return number
  })
  const below = [...placed].map(([number, footnote]) =>
    footnote.replace('<p>', `<p class="footnote"><sup>${number}</sup> `),
  )
  return text + below.join('')
}
