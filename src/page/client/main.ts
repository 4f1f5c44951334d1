import { startCopying } from '../../site/client/copy.ts'
import { startOpening } from '../../site/client/opened.ts'
import { startQuestions } from '../../site/client/questions.ts'
import { startContents } from './contents.ts'
import { startProgress } from './progress.ts'
import { startSearch } from './search.ts'
import { startStuck } from './stuck.ts'
import { startTheme } from './theme.ts'
import { whenParsed } from './when-parsed.ts'

// All of it before the page counts as loaded: what comes later and changes the height of the page
// would move the place that the address names.
whenParsed(() => {
  startSearch()
  startOpening()
  startTheme()
  startCopying()
  startQuestions()
  startProgress()
  startContents()
  startStuck()
  // Few pages have any.
  if (document.querySelector('.tabs')) {
    void import('../../site/client/tabs.ts').then(({ startTabs }) => startTabs())
  }
})

addEventListener('load', () => void import('../../site/client/offline.ts'))
