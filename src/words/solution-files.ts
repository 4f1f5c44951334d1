import { repositoryAddress } from './address.ts'
import { type CodeLine, diffLines } from './code-lines.ts'
import { config, states } from './current.ts'
import { lineRange, rangeLabel } from './labels.ts'
import { placeOf } from './place.ts'
import { resolveSolution } from './snippet.ts'
import { textAfter } from './text-after.ts'

/** One file that a solution changes, as a block of code shows it. */
export interface SolutionFile {
  readonly label: string
  readonly detail: string
  readonly href: string
  readonly lines: readonly CodeLine[]
  /** What the changed lines say after the solution. */
  readonly copy: string
}

/**
 * What the solution of a step changes, file by file; `at` is the place of the word.
 *
 * @throws ProblemError where the step has no solution
 */
export async function solutionFiles(at: string, step: string | undefined): Promise<SolutionFile[]> {
  const { state, before, diffs } = resolveSolution(states, step, placeOf(at))
  return Promise.all(
    diffs.map(async (diff) => {
      const [old, fresh] = [before.files.get(diff.path) ?? '', state.files.get(diff.path) ?? '']
      const lines = await diffLines(diff, old, fresh)
      return {
        label: diff.path,
        detail: rangeLabel(lineRange(lines)),
        href: repositoryAddress(config, states, state, diff.path),
        lines,
        copy: textAfter(diff, fresh),
      }
    }),
  )
}
