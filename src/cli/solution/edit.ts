import type { FileTree } from '../../files/file-tree.ts'
import { fitPatch } from '../../files/fit-change.ts'
import { ProblemError, unknownName } from '../../files/problem.ts'
import { readSources } from '../../lesson/read-sources.ts'
import { filesBefore, solutionsIn, writtenFor } from './patches.ts'
import { stepTitles } from './step-titles.ts'
import { openTree, readTree } from './tree.ts'

/**
 * Opens the solution of a step in `folder`, as a git work tree; gives the files in which it does not fit what comes
 * before it: there both stand between git's marks.
 *
 * @param root the folder of the workshop
 * @throws ProblemError where there is no such step, an earlier solution does not fit, or another one is open and was
 *   changed
 */
export function editSolution(root: string, folder: string, step: string): readonly string[] {
  const sources = readSources(root)
  const solutions = solutionsIn(sources)
  const titles = stepTitles(sources.tasks)
  const patch = solutions.patches.find((one) => one.step === step)
  if (patch === undefined && !titles.has(step)) {
    throw new ProblemError(unknownName({ file: 'content/tasks' }, 'step', step, titles.keys()))
  }
  const open = readTree(folder)
  if (open !== undefined && !isSame(open.opened, open.after)) {
    throw new ProblemError({
      place: { file: folder },
      message: `The solution of step ${open.step} is open here, and what was changed is not saved`,
      expected: '`npm run solution -- save`, or that you remove the folder',
    })
  }
  const before = filesBefore(solutions, step)
  const { files: opened, conflicts } =
    patch === undefined
      ? { files: before, conflicts: [] }
      : fitPatch(before, patch, writtenFor(solutions, root)(patch))
  openTree(folder, { step, before, opened })
  return conflicts
}

function isSame(some: FileTree, others: FileTree): boolean {
  return some.size === others.size && [...some].every(([file, text]) => others.get(file) === text)
}
