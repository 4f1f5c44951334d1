import Nothing from '../words/Nothing.astro'
import { pageMap } from '../words/page-map.ts'
import InstructorHint from './words/InstructorHint.astro'
import InstructorNotes from './words/InstructorNotes.astro'
import InstructorStep from './words/InstructorStep.astro'
import InstructorTitle from './words/InstructorTitle.astro'
import KeyCode from './words/KeyCode.astro'
import KeyConsole from './words/KeyConsole.astro'
import KeySnippet from './words/KeySnippet.astro'

/** The words of the instructor's edition: notes and the errors that people will ask about. */
export const instructorMap = {
  ...pageMap,
  Code: KeyCode,
  Console: KeyConsole,
  Do: Nothing,
  Hint: InstructorHint,
  Notes: InstructorNotes,
  Part: InstructorStep,
  Prose: Nothing,
  Question: Nothing,
  See: Nothing,
  Snippet: KeySnippet,
  Solution: Nothing,
  Step: InstructorStep,
  Title: InstructorTitle,
}
