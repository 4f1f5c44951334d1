import { checkClaims as check } from '../claims/check.ts'
import { readWorkshop, type Workshop } from '../lesson/workshop.ts'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'

/**
 * Checks every claim of the workshop in `root`; prints what is unused.
 *
 * @throws ProblemError with every problem
 */
export function checkClaims(root: string): Workshop {
  const read = readWorkshop(readSources(root))
  const { problems, unused } = check(read)
  if (problems.length > 0) throw new ProblemError(...problems)
  for (const one of unused) console.error(`unused: ${formatProblem(one)}`)
  return read.workshop
}
