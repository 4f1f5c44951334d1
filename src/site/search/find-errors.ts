import { anyText, errorPattern } from '../../lesson/hint-error.ts'
import { messageWords, plainMessage, squeezed } from './plain-message.ts'

/** A hint that explains a message, in which `…` stands for any text; or one without a message. */
interface Explained {
  readonly title: string
  readonly text: string
  readonly error?: string
}

/** A hint for what was pasted, and how sure that is. */
export interface FoundError<T> {
  readonly entry: T
  /** Whether the whole message is there. If not, they have only words in common. */
  readonly certain: boolean
  /** The words that both have in common. */
  readonly words: readonly string[]
}

/** How many are worth a look. */
const most = 3

/** How many different lines of a log are compared word by word: what went wrong stands at its end. */
const lastLines = 200

/** The share of what a line says, weighed by how rare each word is, that a hint must have as well. */
const enough = 0.6

/**
 * Makes the search for what explains a pasted message: first the hints whose whole message is in it, the
 * longest first, since it says most; then those that have most of its words. Colours, positions in files,
 * hashes of store paths, kinds of quotes and line breaks do not count.
 */
export function errorFinder<T extends Explained>(
  entries: readonly T[],
): (text: string) => FoundError<T>[] {
  const hints = entries.filter(({ error }) => error !== undefined)
  const known = entries.map((entry) => ({
    entry,
    words: new Set(messageWords(`${entry.error ?? ''} ${entry.title} ${entry.text}`)),
    message: new Set(messageWords(entry.error ?? '')),
  }))
  const counts = new Map<string, number>()
  for (const { words } of known)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  /** How much a word says: one that is everywhere says nothing, one that is nowhere is a name of the reader's. */
  const weight = (word: string): number => {
    const count = counts.get(word) ?? 0
    return count === 0 ? unknownWeight : Math.log(1 + known.length / count)
  }
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weight(word), 0)

  return (text) => {
    const pasted = squeezed(text)
    const certain = hints
      .flatMap((entry) => {
        const score = fixedLength(entry.error ?? '', pasted)
        return score === undefined ? [] : [{ entry, score }]
      })
      .sort((one, other) => Number(isOpen(one)) - Number(isOpen(other)) || other.score - one.score)
      .slice(0, most)
      .map(({ entry }) => ({ entry, certain: true, words: messageWords(entry.error ?? '') }))
    const lines = [...new Set(plainMessage(text).split('\n'))]
      .slice(-lastLines)
      .map((line) => new Set(messageWords(line)))
      .filter((words) => words.size > 1)
    const related = known
      .flatMap(({ entry, words, message }) => {
        if (certain.some((one) => one.entry === entry)) return []
        const best = lines
          .map((line) => {
            const common = [...line].filter((word) => words.has(word))
            const own = [...message].filter((word) => line.has(word))
            const ofLine = sum(common) / sum(line)
            const ofMessage = message.size > 1 ? sum(own) / sum(message) : 0
            return { common, score: Math.max(ofLine, ofMessage), telling: sum(common) }
          })
          .filter(({ common }) => common.length > 1)
          .reduce((one, other) => (other.score > one.score ? other : one), nothing)
        return best.score >= enough && best.telling >= telling ? [{ entry, ...best }] : []
      })
      .sort((one, other) => ranked(other) - ranked(one))
      .map(({ entry, common }) => ({ entry, certain: false, words: common }))
    return [...certain, ...related].slice(0, most)
  }
}

/** How well an entry fits; what explains no message has more words, so it shares some with any. */
function ranked({ entry, score }: { readonly entry: Explained; readonly score: number }): number {
  return entry.error === undefined ? score * unexplaining : score
}

/** Whether a message stands for many: what is said of one alone helps more. */
function isOpen({ entry }: { readonly entry: Explained }): boolean {
  return entry.error?.includes(anyText) === true
}

const unexplaining = 0.6

const nothing = { common: [] as string[], score: 0, telling: 0 }

/** The weight of a word that no page has: a name or a number that differs from reader to reader. */
const unknownWeight = 1.5

/** What the words in common must weigh together: two everyday words are none. */
const telling = 6

/** How much of a message is there as it stands, in letters; undefined where it is not there as a whole. */
function fixedLength(message: string, pasted: string): number | undefined {
  const fixed = message.split(anyText).map(squeezed)
  const length = fixed.join('').length
  if (length === 0) return undefined
  const there =
    fixed.length === 1 ? pasted.includes(fixed.join('')) : errorPattern(fixed).test(pasted)
  return there ? length : undefined
}
