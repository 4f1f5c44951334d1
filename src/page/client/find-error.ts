/** A hint that explains a message. */
interface Explained {
  readonly error?: string
}

/** How much of a message's words must be in what was pasted, from 0 to 1. */
const enough = 0.7

/**
 * The hints whose message is in what a reader pasted, the best first. Colours, store paths, positions
 * in files, kinds of quotes and line breaks do not count, and a message of which most words are
 * there counts as well.
 */
export function findErrors<T extends Explained>(pasted: string, entries: readonly T[]): T[] {
  const seen = plain(pasted)
  const words = new Set(seen.split(' '))
  return entries
    .flatMap((entry) => {
      const message = plain(entry.error ?? '')
      if (message === '') return []
      if (seen.includes(message)) return [{ entry, score: 1 + message.length }]
      const wanted = message.split(' ')
      const share = wanted.filter((word) => words.has(word)).length / wanted.length
      return share >= enough && wanted.length > 2 ? [{ entry, score: share }] : []
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** A message without what differs from one machine to the next. */
export function plain(message: string): string {
  return message

    .replace(/\u001b\[[\d;]*[A-Za-z]/g, '')
    .replace(/\/nix\/store\/[a-z0-9]{32}-/g, '/nix/store/')
    .replace(/(?:\/[\w.+-]+)*\/([\w.+-]+)(?::\d+){1,2}/g, '$1')
    .replace(/[‘’`´"“”]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
