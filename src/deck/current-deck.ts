import { config, tasks } from '../site/current.ts'
import { ProblemError } from '../files/problem.ts'
import { makeDeck } from './deck.ts'
import { overfullSlides } from './overflow.ts'

/** The slides of the workshop that is being built. */
export const deck = makeDeck({ config, tasks })

const problems = overfullSlides(deck.slides)
if (problems.length > 0) throw new ProblemError(...problems)
