import { applyPatch } from '../../../src/files/apply-patch.ts'
import type { FileTree } from '../../../src/files/file-tree.ts'
import type { Patch } from '../../../src/files/patch.ts'
import type { Problem } from '../../../src/files/problem.ts'
import { type State, stateNamed } from '../../../src/files/states.ts'
import type { Evaluation } from './system.ts'

/** Where the whole message of a mistake is kept, by path from the root. */
export function recordOf({ step, slug }: Patch): string {
  return `content/mistakes/seen/${step}-${slug}.txt`
}

/** The files of the workshop after somebody made the mistake. @throws ProblemError where it does not apply */
export function spoiltBy(mistake: Patch, states: readonly State[]): FileTree {
  const state = stateNamed(states, mistake.headers.get('State') ?? '', { file: mistake.file })
  return applyPatch(state.files, mistake)
}

/** Where the message of a mistake appears: its header `Seen`. */
export function seenBy({ headers }: Patch): string {
  return headers.get('Seen') ?? ''
}

/**
 * Whether what Nix says holds the message of a mistake: its header `Error`, or `Older`, which is how
 * Nix put it in 2022.
 */
export function gives({ headers }: Patch, said: string): boolean {
  return ['Error', 'Older'].some((key) => said.includes(headers.get(key) ?? '\0'))
}

/**
 * What is wrong with a mistake, given how the evaluation of its files ended: with another message, or
 * with none. A mistake that is seen in the journal is one that Nix does not see.
 */
export function judge(mistake: Patch, evaluation: Evaluation): Problem | undefined {
  const place = { file: mistake.file }
  const ended = 'message' in evaluation ? evaluation.message.trimEnd() : undefined
  if (seenBy(mistake) === 'journal') {
    if (ended === undefined) return undefined
    return { place, message: 'Nix sees this mistake', expected: 'Seen: evaluation', found: ended }
  }
  const expected = mistake.headers.get('Error') ?? ''
  if (ended === undefined) return { place, message: 'Nix sees no mistake here', expected }
  if (gives(mistake, ended)) return undefined
  return { place, message: 'The mistake gives another message', expected, found: ended }
}

/** The patch with the header that says with what its message was seen; one that is parsed has none. */
export function seenWith(mistake: Patch, what: string): string {
  if (seenBy(mistake) !== 'evaluation') return mistake.text
  return mistake.text.replace(/^With: .*\n|(?<=^Seen: .*\n)(?!With: )/m, () => `With: ${what}\n`)
}
