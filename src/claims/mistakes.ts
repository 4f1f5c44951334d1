import type { FileTree } from '../files/file-tree.ts'
import { type Problem, ProblemError, unknownName } from '../files/problem.ts'
import type { Block, Hint } from '../lesson/block.ts'
import { anyText, holdsError } from '../lesson/hint-error.ts'
import { commandOf, mistakeName, spoiltBy } from '../lesson/mistake.ts'
import type { Workshop } from '../lesson/workshop.ts'

/**
 * What is wrong with what a hint says of its error: a mistake that does not exist, or whose message does not
 * hold the error; a file that does not exist, or does not print the error.
 */
export function checkHint(hint: Hint, { mistakes, start, config }: Workshop): Problem[] {
  const { error, place } = hint
  const given = hint.mistakes.flatMap((name): Problem[] => {
    const mistake = mistakes.find((one) => mistakeName(one) === name)
    if (mistake === undefined) {
      const known = mistakes.map(mistakeName)
      return [unknownName(place, 'mistake', name, known, 'in content/mistakes')]
    }
    const message = mistake.headers.get('Error')
    // A hint without a name and a mistake without a message are told of themselves.
    if (message === undefined || (error ?? hint.title) === undefined) return []
    if (error !== undefined && holdsError(message, error)) return []
    return [
      {
        place,
        message: `The mistake \`${name}\` gives another message than the hint shows`,
        expected: `error="…" with a part of: ${message}`,
        found: error ?? 'no error',
      },
    ]
  })
  return [...checkFrom(hint, start, config.files), ...given]
}

/** A file prints an error if it holds its fixed parts; a name in front of it, as in `start.sh: …`, is added by the program. */
function checkFrom({ error, from, place }: Hint, start: FileTree, folder: string): Problem[] {
  if (from === undefined) return []
  const text = start.get(from)
  if (text === undefined) return [unknownName(place, 'file', from, start.keys(), `in ${folder}/`)]
  const parts = error?.replace(/^[\w.-]+: /, '').split(anyText)
  const lost = parts === undefined ? 'no error' : parts.find((part) => !text.includes(part.trim()))
  if (lost === undefined) return []
  const message = `The file \`${from}\` no longer prints the error that the hint shows`
  return [{ place, message, expected: `error="…" with a text of that file`, found: lost.trim() }]
}

/** What is wrong with the mistakes themselves: each names its message and the state that it spoils. */
export function checkMistakes({ mistakes, states, config }: Workshop): Problem[] {
  const machines = Object.keys(config.machines)
  return mistakes.flatMap((mistake): Problem[] => {
    const missing = ['State', 'Error'].filter((key) => !mistake.headers.has(key))
    if (missing.length > 0) {
      return missing.map((key) => ({
        place: { file: mistake.file, line: 1 },
        message: `The header \`${key}\` is missing`,
        expected: `${key}: …`,
      }))
    }
    if (
      config.evaluate === undefined &&
      !['Command', 'With'].some((key) => mistake.headers.has(key))
    ) {
      const message = 'Nothing shows that this mistake gives its message'
      const expected = `\`Command: ${machines[0] ?? 'machine'}$ …\`, which a rehearsal runs, or \`With: …\`, with what it was seen`
      return [{ place: { file: mistake.file, line: 1 }, message, expected }]
    }
    try {
      spoiltBy(mistake, states)
      commandOf(mistake, machines)
      return []
    } catch (error) {
      if (error instanceof ProblemError) return [...error.problems]
      throw error
    }
  })
}

/** Mistakes that no hint explains. */
export function unusedMistakes({ mistakes }: Workshop, blocks: readonly Block[]): Problem[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'hint' ? block.mistakes : [])))
  return mistakes
    .filter((mistake) => !used.has(mistakeName(mistake)))
    .map((mistake) => ({
      place: { file: mistake.file },
      message: `No hint explains the mistake \`${mistakeName(mistake)}\``,
      expected: `<Hint error="…" mistake="${mistakeName(mistake)}">`,
    }))
}
