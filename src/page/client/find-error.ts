/** A hint that explains a message. */
interface Explained {
  readonly error?: string
}

/** What a reader pasted, made plain once for all messages. */
interface Pasted {
  readonly squeezed: string
  readonly lines: readonly ReadonlySet<string>[]
}

/** How well a message fits what was pasted; undefined where it does not. */
type Fit = (message: string, pasted: Pasted) => number | undefined

/**
 * The hints whose message is in what a reader pasted, the best first. Colours, positions in files,
 * hashes of store paths, kinds of quotes and line breaks do not count. Where no message is there as
 * it stands, those count that differ in the names in quotes and the numbers; where none does, those
 * of which most words stand on one line.
 */
export function findErrors<T extends Explained>(text: string, entries: readonly T[]): T[] {
  const lines = plain(text).split('\n')
  const pasted = {
    squeezed: squeezed(text),
    lines: lines.map((line) => new Set(line.split(/\s+/))),
  }
  for (const fit of [asItStands, withOtherNames, inMostWords]) {
    const found = entries
      .flatMap((entry) => {
        const score = entry.error === undefined ? undefined : fit(entry.error, pasted)
        return score === undefined ? [] : [{ entry, score }]
      })
      .sort((a, b) => b.score - a.score)
    if (found.length > 0) return found.map(({ entry }) => entry)
  }
  return []
}

/** The longer message wins: it says more. */
const asItStands: Fit = (message, pasted) => {
  const wanted = squeezed(message)
  return wanted !== '' && pasted.squeezed.includes(wanted) ? wanted.length : undefined
}

/** A name in quotes, or a number: what another reader's message has differently. */
const names = /'([^']+)'|(\d+)/g

/** Of messages that differ in names alone, the one with the most similar names wins. */
const withOtherNames: Fit = (message, pasted) => {
  const wanted = squeezed(message)
  const own = [...wanted.matchAll(names)].map(([, quoted, number]) => quoted ?? number ?? '')
  const fixed = wanted.split(names).filter((_, index) => index % 3 === 0)
  if (own.length === 0 || fixed.every((text) => text === '')) return undefined
  const pattern = fixed.map(escaped).reduce((before, after, index) => {
    const name = /^\d+$/.test(own[index - 1] ?? '') ? String.raw`(\d+)` : "'([^']{1,200})'"
    return before + name + after
  })
  const found = new RegExp(pattern).exec(pasted.squeezed)
  if (found === null) return undefined
  const alike = own.map((name, index) => sameBeginning(name, found[index + 1] ?? '') / name.length)
  return fixed.join('').length + alike.reduce((sum, one) => sum + one, 0) / own.length
}

/** How much of a message's words must be on a line, from 0 to 1. */
const enough = 0.7

const inMostWords: Fit = (message, pasted) => {
  const wanted = plain(message).split(/\s+/)
  if (wanted.length < 4) return undefined
  const most = pasted.lines.reduce((best, words) => {
    return Math.max(best, wanted.filter((word) => words.has(word)).length)
  }, 0)
  return most >= enough * wanted.length ? most / wanted.length : undefined
}

/** Without white space: a terminal or a chat breaks a line wherever it likes. */
function squeezed(text: string): string {
  return plain(text).replace(/\s+/g, '')
}

/** A message without what differs from one machine to the next. */
function plain(message: string): string {
  return (
    message
      // Colours and links of a terminal begin with the control character ESC.
      .replace(/\u001b(?:\[[\d;?]*[A-Za-z]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g, '')
      // The hash at the beginning of a name in a content-addressed store.
      .replace(/(?<=\/)[a-z0-9]{32}-/g, '')
      .replace(/(?<![\w./+-])[\w./+-]*\/([\w.+-]+)(?::\d+){1,2}/g, '$1')
      .replace(/[‘’`´"“”]/g, "'")
      // What a mail or a chat puts before a quoted line.
      .replace(/^[>|\s]+/gm, '')
      .trim()
      .toLowerCase()
  )
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}

function sameBeginning(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
