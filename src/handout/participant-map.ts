import Nothing from '../words/Nothing.astro'
import { pageMap } from '../words/page-map.ts'
import Answer from './words/Answer.astro'
import Choice from './words/Choice.astro'
import Choices from './words/Choices.astro'
import Hint from './words/Hint.astro'
import Look from './words/Look.astro'
import Question from './words/Question.astro'
import Step from './words/Step.astro'
import Title from './words/Title.astro'

/**
 * The words that look different in the participants' edition: hints go to the appendix, questions
 * have boxes and lines, and of answers, reasons and solutions there is nothing.
 */
export const participantMap = {
  ...pageMap,
  Answer,
  Choice,
  Choices,
  Hint,
  Look,
  Question,
  Reason: Nothing,
  Solution: Nothing,
  Step,
  Title,
}
