import { pageMap } from '../words/page-map.ts'
import Nothing from '../words/Nothing.astro'
import Answer from './words/Answer.astro'
import Code from './words/Code.astro'
import Console from './words/Console.astro'
import Do from './words/Do.astro'
import Hint from './words/Hint.astro'
import Look from './words/Look.astro'
import Notes from './words/Notes.astro'
import Pass from './words/Pass.astro'
import Prompt from './words/Prompt.astro'
import Prose from './words/Prose.astro'
import Question from './words/Question.astro'
import Reason from './words/Reason.astro'
import See from './words/See.astro'
import Slide from './words/Slide.astro'
import Snippet from './words/Snippet.astro'
import Solution from './words/Solution.astro'

/** What each name in an arranged page becomes on its way to the deck: each leaves what it holds. */
export const deckMap = {
  ...pageMap,
  Answer,
  Choice: Pass,
  Choices: Pass,
  Code,
  Console,
  Do,
  Hint,
  Look,
  Notes,
  Part: Pass,
  Prompt,
  Prose,
  Question,
  Reason,
  See,
  Slide,
  Snippet,
  Solution,
  Step: Pass,
  Tabs: Prose,
  Title: Nothing,
}
