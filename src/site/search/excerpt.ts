import { cutAtNames, searchTerms, singular } from './terms.ts'

/** A piece of text, and whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** About how long an excerpt is, in letters. */
const room = 140

/** A text in pieces, those marked that have one of the terms as a whole or as a part of a name. */
export function markTerms(text: string, terms: ReadonlySet<string>): Piece[] {
  return cutAtNames(text)
    .map((word) => ({
      text: word,
      found: searchTerms(word).some((term) => terms.has(singular(term))),
    }))
    .reduce<Piece[]>((pieces, piece) => {
      const last = pieces.at(-1)
      if (last === undefined || last.found !== piece.found) return [...pieces, piece]
      return [...pieces.slice(0, -1), { ...last, text: last.text + piece.text }]
    }, [])
}

/** The part of a text around the place where most of the terms stand together; its beginning where none does. */
export function excerpt(text: string, terms: ReadonlySet<string>): Piece[] {
  const words = text.split(' ')
  const hits = words.map((word) =>
    searchTerms(word)
      .map(singular)
      .filter((term) => terms.has(term)),
  )
  let [best, from] = [0, 0]
  for (const [index, hit] of hits.entries()) {
    if (hit.length === 0) continue
    const near = new Set(hits.slice(index, index + nearby).flat())
    if (near.size > best) [best, from] = [near.size, index]
  }
  const begin = Math.max(0, from - before)
  let end = begin
  let length = 0
  while (end < words.length && length < room) length += (words[end++]?.length ?? 0) + 1
  const part = words.slice(begin, end).join(' ')
  return [
    ...(begin > 0 ? [{ text: '… ', found: false }] : []),
    ...markTerms(part, terms),
    ...(end < words.length ? [{ text: ' …', found: false }] : []),
  ]
}

/** Words that count as standing together, and how many are shown before the first. */
const nearby = 16
const before = 4
