import { startCopying } from '../../words/client/copy.ts'
import { startOpening } from '../../words/client/opened.ts'
import { startQuestions } from '../../words/client/questions.ts'
import { startContents } from './contents.ts'
import { startProgress } from './progress.ts'
import { startSearch } from './search.ts'
import { startTheme } from './theme.ts'

/** The search first: a key that is pressed before it listens would be lost. */
const starts = [
  startSearch,
  startOpening,
  startTheme,
  startCopying,
  startQuestions,
  startProgress,
  startContents,
]

// One by one, so that a slow phone can answer its reader in between.
for (const start of starts) {
  start()
  await new Promise((resolve) => setTimeout(resolve))
}
