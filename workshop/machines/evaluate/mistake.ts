import { applyPatch } from '../../../src/files/apply-patch.ts'
import type { FileTree } from '../../../src/files/file-tree.ts'
import type { Patch } from '../../../src/files/patch.ts'
import type { Problem } from '../../../src/files/problem.ts'
import { type State, stateNamed } from '../../../src/files/states.ts'
import { inputHash, outputHash } from './evaluated-state.ts'
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

/** The hashes that prove what was seen of a mistake: of the files that it leaves, and of the whole message. */
export function proofOf(
  mistake: Patch,
  states: readonly State[],
  message: string,
): { readonly files: string; readonly output: string } {
  const output = outputHash(new Map([[recordOf(mistake), message]]))
  return { files: inputHash(spoiltBy(mistake, states)), output }
}

/**
 * The patch with the header that proves what was seen of it, and, of what not every test run sees anew, the one that
 * says with `what`; without `what` that stays as it is.
 */
export function seenWith(
  mistake: Patch,
  { files, output }: ReturnType<typeof proofOf>,
  what?: string,
): string {
  const text = mistake.text.replace(/^Proof: .*\n/m, '')
  const proven = text.replace('\n\n', () => `\nProof: ${files} ${output}\n\n`)
  if (seenBy(mistake) !== 'evaluation' || what === undefined) return proven
  return proven.replace(/^With: .*\n|(?<=^Seen: .*\n)(?!With: )/m, () => `With: ${what}\n`)
}
