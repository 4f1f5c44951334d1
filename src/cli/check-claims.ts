import { checkClaims as check } from '../claims/check.ts'
import { readWorkshop, type Sources, type Workshop } from '../lesson/workshop.ts'
import { formatProblem, type Problem, ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { readTask } from '../lesson/read-task.ts'

/**
 * Checks every claim of the workshop in `root`; prints what is unused.
 *
 * @param readOne gives a task from its text, as `readTask` does
 * @throws ProblemError with every problem
 */
export function checkClaims(
  root: string,
  readOne = readTask,
): {
  readonly sources: Sources
  readonly workshop: Workshop
} {
  const sources = readSources(root)
  const { workshop, unused } = checkSources(sources, readOne)
  for (const one of unused) console.error(`unused: ${formatProblem(one)}`)
  return { sources, workshop }
}

/**
 * Checks every claim of the workshop that the sources are.
 *
 * @param readOne as above
 * @throws ProblemError with every problem
 */
export function checkSources(
  sources: Sources,
  readOne = readTask,
): {
  readonly workshop: Workshop
  readonly unused: readonly Problem[]
} {
  const read = readWorkshop(sources, readOne)
  const { problems, unused } = check(read)
  if (problems.length > 0) throw new ProblemError(...problems)
  return { workshop: read.workshop, unused }
}
