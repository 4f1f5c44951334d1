import { startCopying } from '../../words/client/copy.ts'
import { startOpening } from '../../words/client/opened.ts'
import { startQuestions } from '../../words/client/questions.ts'
import { startContents } from './contents.ts'
import { startProgress } from './progress.ts'
import { startSearch } from './search.ts'
import { startTheme } from './theme.ts'

startCopying()
startQuestions()
startOpening()
startProgress()
startContents()
startTheme()
startSearch()
