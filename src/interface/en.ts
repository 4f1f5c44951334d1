// What the engine says to readers, in English: the form that every other language has to have.
// Plain texts are constants, and those with a number or a name in them functions, so that a script
// of a page takes along no more than what it says.

/** Several things in one phrase: `a, b, and c`. */
export const list = (things: readonly string[]): string => new Intl.ListFormat('en').format(things)
/** A day as it is written in recordings and by git, `2026-07-12`. */
export const date = (day: string): string => day
/** A time of day. */
export const time = (when: Date): string =>
  when.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })

// What tasks and their parts are called.
export const workshop = 'Workshop'
export const task = (number?: string): string => (number === undefined ? 'Task' : `Task ${number}`)
export const tasks = 'Tasks'
export const appendix = 'Appendix'
/** What need not be read. */
export const optional = 'Optional'
export const step = (id: string): string => `step ${id}`
export const steps = (count: number): string => `${count} steps`
export const span = (min: number, max: number): string =>
  min === max ? `${min} min` : `${min}–${max} min`
export const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
export const before = 'Before'
export const after = 'After'
export const hint = 'Hint'
export const hints = 'Hints'
export const error = 'Error'
export const errors = 'Errors'
export const slides = 'Slides'
export const handout = 'Handout'
export const handoutWithHints = 'Handout with hints'
export const card = 'Card'
export const answerKey = 'Answer key'
export const overview = 'Overview'
export const close = 'Close'
export const footnotes = 'Footnotes'
export const backToText = (mark: string): string => `Back to reference ${mark}`
export const breakTitle = 'Break'

// Blocks, in all renderings.
export const alerts: Readonly<
  Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>
> = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' }
export const lines = (first: number, last: number): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`
export const afterStep = (id: string): string => `after step ${id}`
export const changedByStep = (id: string): string => `changed by step ${id}`
export const linesLeftOut = (count: number): string => `… ${count} lines …`
export const commandsFor = (machines: readonly string[]): string =>
  `Commands for the ${list(machines)}`
export const output = 'Output'
export const noOutput = 'No output.'
export const exitStatus = (status: number): string => `Exit status ${status}`
export const doThis = 'Do this'
export const shouldSee = 'What you should see'
export const seenWith = (origins: readonly string[]): string => `Seen with ${origins.join(', ')}`
export const notReproduced = 'Not reproduced: no test gives this message'
export const question = 'Question'
export const questionSeveral = 'Question, several answers'
export const predict = 'Predict'
export const predictFirst = 'Predict first'
export const answer = 'Answer'
export const answers = 'Answers'
export const nowLook = 'Now look'
export const right = 'Right.'
export const notRight = 'Not right.'
export const anythingElse = 'Anything else'
export const solution = 'Solution'
export const solutionOf = (id: string): string => `Solution of step ${id}`
/** Around the command that says whether a step is done. */
export const doneCheck = (machine?: string): readonly [string, string] => [
  machine === undefined ? 'Done? ' : `Done? On the ${machine}, `,
  ' says so, or what is missing.',
]
/** Around the command that writes a solution. */
export const writesSolution = (machine?: string): readonly [string, string] => [
  machine === undefined ? '' : `On the ${machine}, `,
  ' writes it into your files, and keeps your own work.',
]
/** Behind a code that changed, for who hears it. */
export const added = ', added'
export const removed = ', removed'
export const rightSign = '✓ right'
export const notPrinted = ' is not printed: open it before you print, or take the answer key'
/** What rehearsals know of some commands; `on` names the machines of those that ran. */
export const proof = (
  run: number,
  played: number,
  notRun: number,
  on: readonly string[],
): string =>
  played + notRun === 0
    ? `Run on ${list(on)}`
    : run + notRun === 0
      ? 'Played in rehearsals'
      : run + played === 0
        ? 'Not run in rehearsals'
        : [
            ...(run > 0 ? [`${run} run on ${list(on)}`] : []),
            ...(played > 0 ? [`${played} played`] : []),
            ...(notRun > 0 ? [`${notRun} not run`] : []),
          ].join(', ')
/** Reasons that the engine itself gives, where they are not said as an author writes them. */
export const reasons: Readonly<Record<string, string>> = {}
export const played = (reason: string): string => `played: ${reason}`

// The reading page.
export const skipToContent = 'Skip to the content'
export const site = 'Site'
export const search = 'Search'
export const themeButton = 'Theme'
export const theme = (name: 'auto' | 'light' | 'dark'): string => `Theme: ${name}`
/** Before the name of the licence. */
export const textAndPictures = 'Text and pictures are under'
export const allTasks = (count: number): string => `All ${count} tasks`
export const morePages = 'More pages'
export const onThisPage = 'On this page'
export const stuck = 'I am stuck'
export const onPaper = 'On paper'
export const editPage = 'Edit this page'
export const errorHints = (count: number): string => `${count} messages, and what they mean`
export const notFound = 'Page not found'
export const notFoundHere = 'There is no page here'
export const notFoundAddress = 'There is no page at this address.'
export const notFoundExist = 'The address may be old or mistyped. These pages exist:'
export const beginWith = (name: string): string => `Begin with ${name}`
export const commandsAndOutputs = 'Commands and outputs'
export const proofExplained =
  'A rehearsal runs the commands of all pages in order, and each block says what came of it. “Run” names the machine. “Played” is a command that had no effect of its own there: the rehearsal put its result in place and went on. What was not run says why. What is underlined in an output differs on your machine.'
export const recordingMachines = 'The machines of the recordings:'
export const yourProgress = 'Your progress'
export const copyProgress = 'Copy a progress text'
export const reset = 'Reset'
export const keptHere = 'It is kept in this browser and sent nowhere.'
export const linkTo = (title: string): string => `Link to ${title}`
export const slidesOfStep = (id: string): string => `Slides of step ${id}`
export const previous = 'Previous'
export const next = 'Next'
export const previousAndNext = 'Previous and next'
/** A sentence whose middle is a link. */
export const outputsRecorded = (day: string): readonly [string, string, string] => [
  'Outputs were ',
  'recorded',
  ` on ${date(day)}. `,
]
export const whereAndMarks = 'Where, and what the marks mean'
export const andMore = (count: number): string => `and ${count} more`

// What scripts of the reading page say.
export const copy = 'Copy'
export const copyAll = 'Copy all'
export const copyCommand = (machine: string): string => `Copy the ${machine} command`
export const copyWhat = (what?: string): string => `Copy ${what ?? 'the block'}`
export const copied = 'Copied'
export const notAllowed = 'Not allowed'
export const copyingForbidden = 'The browser did not allow copying'
export const readOffline = 'From now on, this workshop can be read without a network.'
export const continueWith = (id: string): string => `Continue with ${id}`
export const goOnWith = (id: string): string => `Go on with ${id}`
export const stepIsDone = (id: string): string => `Step ${id} is done`
export const stepsDone = (done: number, all: number): string => `${done} of ${all} steps done`
export const keepsNothing = 'This browser keeps nothing: it is gone when you leave the page.'
export const progressCopied = 'Progress copied'
export const forgetAll =
  'Forget all ticks, opened hints and answers of this workshop in this browser?'
export const progressReset = 'Progress reset'
export const yourAnswer = (unit?: string): string =>
  unit ? `Your answer, in ${unit}` : 'Your answer'
export const checkAnswer = 'Check answer'
export const tryAgain = 'Try again'
export const typeFirst = 'Type an answer first.'
export const chooseFirst = 'Choose an answer first.'
export const guessFirst = 'Guess first. Press again to look without a guess.'
export const thatIsRight = 'That is right.'
export const wrongReadWhy = 'Not right. Read why, and try again.'
export const wrongTryAgain = 'Not right. Try again.'
export const partlyRight = (hits: number, wanted: number, wrong: number): string =>
  `Partly right: ${hits} of ${wanted} found${wrong > 0 ? `, ${wrong} wrong` : ''}. Look again.`

// The search, and the help for who is stuck.
export const searchField = 'Search, or paste an error message'
export const loading = 'Loading …'
export const searchFailed = 'The search could not be loaded. Reload the page.'
export const results = (count: number): string =>
  count === 1 ? '1 result' : `${count || 'No'} results`
export const thisError = 'This error'
export const perhaps = 'Perhaps'
export const pasteTheLine = 'Of an error, paste all of the line that names it.'
export const checkSays = ' says what is missing, and in which step.'
export const hintsExplain = 'The hints of your step explain the mistakes that are usual there.'
export const stepToType = 'STEP'
export const catchUpWrites = ' writes the files as a step begins, and keeps yours.'
export const stuckAt = (title: string): string => `Stuck at ${title}`
export const seeMissing = 'See what is missing, in your folder of the workshop:'
export const takeHint = 'Take a hint:'
export const lookUpError = 'Look up an error message: '
export const pasteIntoSearch = 'Paste it into the search'
export const errorsOfStep = (count: number): string => `Errors of this step (${count})`
export const beginAfresh =
  'Begin the step afresh, in the same folder. Your own files are kept first:'
export const haveThemBack = 'And to have them back:'
export const askSomebody = 'Ask somebody: '
export const copyQuestion = 'Copy my question'
export const stuckQuestion = (title: string, where: string): string =>
  `I am stuck at ${title} (${where})`
export const doneSoFar = (ids: readonly string[]): string =>
  `Done so far: ${ids.length === 0 ? 'no step is ticked' : ids.join(', ')}`
export const hintsRead = (opened: number, all: number): string => `Hints read: ${opened} of ${all}`
export const questionForm: readonly string[] = [
  'What I did:',
  'What I expected:',
  'What I see instead, the whole message:',
]
/** Words of a question that say nothing of what is looked for. */
export const stopWords =
  'a an and are as be by can do does for how i if in is it my of on or so that the this to what when where which who why with'
