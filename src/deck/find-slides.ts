/** What Go to can lead to: a slide, or a pane of one. */
export interface Destination {
  readonly slide: string
  readonly beat: number
  readonly title: string
}

/**
 * The destinations that a text means, best first: the anchor of a slide or its number, else those
 * whose title has all of its words. A word may be the beginning of one in the title, and may be
 * misspelt by a letter, a long one by two.
 */
export function findSlides(
  text: string,
  destinations: readonly Destination[],
  path: readonly string[],
): Destination[] {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return []
  const anchor = text.trim()
  const numbered = path[Number(anchor) - 1]
  return destinations
    .map((one) => {
      const exact = one.beat === 0 && (one.slide === anchor || one.slide === numbered)
      return { one, cost: exact ? -1 : costOf(wanted, wordsOf(one.title)) }
    })
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .map(({ one }) => one)
}

/** How badly a title matches: each word by its nearest one; Infinity where a word has none. */
function costOf(wanted: readonly string[], title: readonly string[]): number {
  return wanted.reduce(
    (sum, word) => sum + Math.min(...title.map((one) => distance(word, one)), Infinity),
    0,
  )
}

/** 0 for the same word, less than 1 for a beginning, else how many letters are wrong. */
function distance(word: string, other: string): number {
  if (word === other) return 0
  if (other.startsWith(word)) return 0.5
  const allowed = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2
  if (allowed === 0) return Infinity
  const wrong = edits(word, other.slice(0, word.length + allowed), allowed)
  return wrong <= allowed ? wrong : Infinity
}

/** How many letters have to be changed, added or taken away to make one word the beginning of the other. */
function edits(word: string, other: string, most: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(word).entries()) {
    const above = row
    row = [index + 1]
    for (let at = 1; at <= other.length; at++) {
      const [left = 0, over = 0, corner = 0] = [row[at - 1], above[at], above[at - 1]]
      row.push(Math.min(left + 1, over + 1, corner + (other[at - 1] === letter ? 0 : 1)))
    }
    if (Math.min(...row) > most) return Infinity
  }
  return Math.min(...row)
}

/** Small letters and digits; `2.1` is one word. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\d+(?:\.\d+)*|[\p{Letter}\p{Number}]+/gu) ?? []
}
