import { isDeepStrictEqual } from 'node:util'
import { parseWorkshop, type Sources, type Workshop } from '../workshop/workshop.ts'
import { checkWorkshop, type Findings } from './check.ts'

/** A workshop and what a check of all its claims found. */
export interface Checked {
  readonly workshop: Workshop
  readonly findings: Findings
}

let last: (Checked & { readonly sources: Sources }) | undefined

/**
 * Reads a workshop and checks every claim of it. A build asks several times: the last sources are not
 * read and checked again.
 *
 * @throws ProblemError where the sources cannot be read
 */
export function checkedWorkshop(sources: Sources): Checked {
  if (last !== undefined && isDeepStrictEqual(last.sources, sources)) return last
  const workshop = parseWorkshop(sources)
  last = { sources, workshop, findings: checkWorkshop(workshop) }
  return last
}

/** Frees what was read: the text of a thousand tasks is not needed while they are rendered. */
export function forgetChecked(): void {
  last = undefined
}
