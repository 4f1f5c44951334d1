import { formatProblem, ProblemError } from '../workshop/problem.ts'
import { readSources } from '../workshop/read.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { checkedWorkshop } from '../words/checked.ts'

/**
 * Checks every claim of the workshop in `root`; prints what is unused.
 *
 * @throws ProblemError with every problem
 */
export function checkClaims(root: string): Workshop {
  const { workshop, findings } = checkedWorkshop(readSources(root))
  const { problems, unused } = findings
  if (problems.length > 0) throw new ProblemError(...problems)
  for (const one of unused) console.error(`unused: ${formatProblem(one)}`)
  return workshop
}
