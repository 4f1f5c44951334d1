import type { Solution } from '../lesson/block.ts'
import { textAfter } from '../lesson/text-after.ts'
import { repositoryAddress } from './address.ts'
import { type CodeLine, diffLines } from '../code/code-lines.ts'
import { config, states } from './current.ts'
import { lineRange, rangeLabel } from './labels.ts'

/** One file that a solution changes, as a block of code shows it. */
export interface SolutionFile {
  readonly label: string
  readonly detail: string
  readonly href: string | undefined
  readonly lines: readonly CodeLine[]
  /** What the changed lines say after the solution. */
  readonly copy: string
}

/** What a solution changes, file by file. */
export async function solutionFiles({ state, before, diffs }: Solution): Promise<SolutionFile[]> {
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
