import { applyPatch } from '../files/apply-patch.ts'
import type { Patch } from '../files/patch.ts'
import { type Place, type Problem, ProblemError, unknownName } from '../files/problem.ts'
import { stateNamed } from '../files/states.ts'
import type { Block, Hint } from '../lesson/block.ts'
import type { Workshop } from '../lesson/workshop.ts'

/** The name of a mistake: that of its file without the ending. */
export function mistakeName({ step, slug }: Patch): string {
  return `${step}-${slug}`
}

/**
 * What is wrong with the mistakes that a hint names: one that does not exist, or one whose message
 * does not hold the error that the hint shows.
 */
export function checkHint(hint: Hint, mistakes: readonly Patch[]): Problem[] {
  const { error, place } = hint
  return hint.mistakes.flatMap((name): Problem[] => {
    const mistake = mistakes.find((one) => mistakeName(one) === name)
    if (mistake === undefined) {
      const known = mistakes.map(mistakeName)
      return [unknownName(place, 'mistake', name, known, 'in content/mistakes')]
    }
    const message = mistake.headers.get('Error') ?? ''
    if (error !== undefined && message.includes(error)) return []
    return [
      {
        place,
        message: `The mistake \`${name}\` gives another message than the hint shows`,
        expected: `error="…" with a part of: ${message}`,
        found: error ?? 'no error',
      },
    ]
  })
}

/** What is wrong with the mistakes themselves: each names its message and the state that it spoils. */
export function checkMistakes({ mistakes, states }: Workshop): Problem[] {
  return mistakes.flatMap((mistake): Problem[] => {
    const missing = ['State', 'Error'].filter((key) => !mistake.headers.has(key))
    if (missing.length > 0) {
      return missing.map((key) => ({
        place: { file: mistake.file, line: 1 },
        message: `The header \`${key}\` is missing`,
        expected: `${key}: …`,
      }))
    }
    try {
      const state = stateNamed(states, mistake.headers.get('State') ?? '', at(mistake, 'State'))
      applyPatch(state.files, mistake)
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

function at({ file, text }: Patch, key: string): Place {
  return { file, line: text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1 }
}
