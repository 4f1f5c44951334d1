import Nothing from '../words/Nothing.astro'
import { pageMap } from '../words/page-map.ts'
import KeyAnswer from './words/KeyAnswer.astro'
import KeyChoice from './words/KeyChoice.astro'
import KeyChoices from './words/KeyChoices.astro'
import KeyCode from './words/KeyCode.astro'
import KeyConsole from './words/KeyConsole.astro'
import KeyQuestion from './words/KeyQuestion.astro'
import KeySnippet from './words/KeySnippet.astro'
import KeySolution from './words/KeySolution.astro'
import KeyStep from './words/KeyStep.astro'
import KeyTitle from './words/KeyTitle.astro'

/** The words of the answer key: questions with every reason, solutions, and nothing else. */
export const keyMap = {
  ...pageMap,
  Answer: KeyAnswer,
  Choice: KeyChoice,
  Choices: KeyChoices,
  Code: KeyCode,
  Console: KeyConsole,
  Do: Nothing,
  Hint: Nothing,
  Look: Nothing,
  Part: KeyStep,
  Prose: Nothing,
  Question: KeyQuestion,
  See: Nothing,
  Snippet: KeySnippet,
  Solution: KeySolution,
  Step: KeyStep,
  Title: KeyTitle,
}
