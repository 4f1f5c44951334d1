import { states, tasks } from '../site/current.ts'
import { siteAddress } from '../site/site-address.ts'
import type { Task } from '../lesson/task.ts'
import { composeEdition, type Edition } from './compose.ts'
import type { EditionName } from './edition-parts.ts'
import { type QuestionOnPaper, questionsOnPaper } from './questions.ts'

/** An edition of the workshop that is being built, or of some of its tasks. */
export function edition(name: EditionName, only: readonly Task[] = tasks): Edition {
  return composeEdition(only, states, name, new URL(siteAddress('/')))
}

const appended = new Set(
  edition('full').appendix.parts.flatMap(({ hints }) => hints.map(({ id }) => id)),
)

/** Whether the text of a hint stands at the end of the full handout. */
export function isInAppendix(id: string): boolean {
  return appended.has(id)
}

const questions = questionsOnPaper(tasks)

/**
 * What paper says of a question of the workshop that is being built.
 *
 * @throws RangeError for an id that no question has
 */
export function questionOnPaper(id: string): QuestionOnPaper {
  const found = questions.get(id)
  if (found === undefined) throw new RangeError(`No question has the id ${id}`)
  return found
}
