import { tasks } from '../site/current.ts'
import { siteAddress } from '../site/site-address.ts'
import { composeEdition, type Edition } from './compose.ts'
import type { EditionName } from './edition-parts.ts'
import { type QuestionOnPaper, questionsOnPaper } from './questions.ts'

/** An edition of the workshop that is being built. */
export function edition(name: EditionName): Edition {
  return composeEdition(tasks, name, new URL(siteAddress('/')))
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
