// What the handout, the card, the answer key and the instructor's edition say, in English.

import { date, list } from './en.ts'

export const instructor = 'Instructor'
export const contents = 'Contents'
export const forPaper = (edition: string): string => `${edition}, for paper`
export const forPrinting = (title: string): string => `${title}, for printing.`
/** At the foot of each sheet, around the number and the count of its pages. */
export const pageOfPages: readonly [string, string] = ['page ', ' of ']
export const leaf = 'Notes'
export const revision = (name: string): string => `revision ${name}`
export const revisionOf = (name: string, day: string): string => `Revision ${name} of ${date(day)}`
export const linkToPage = (page: number): string => `Page ${page}`

// Where something stands: each before the number of a page.
export const page = 'page '
export const backToPage: readonly [string, string] = ['back', ' to page ']
/** Around the number of a page, behind a link. */
export const inBrackets: readonly [string, string] = [' (page ', ')']
export const handoutPage = 'handout, page '
export const answersPage = 'answers, page '
export const handoutShort = 'handout '
export const answersShort = 'answers '

// Cover and legend.
export const place = 'Place'
export const day = 'Date'
export const beginsAt = 'Begins at'
export const password = 'Password'
export const belongsTo = 'This copy belongs to'
export const onTheWeb = 'The workshop on the web'
export const onTheWebLive = 'The workshop on the web, with live code to copy:'
export const textAndPicturesAre = 'Text and pictures:'
export const howToRead = 'How to read this handout'
export const legendPrompt = (machine: string, description: string): string =>
  `A command to be typed on the ${machine}. ${description} The prompt itself is not typed.`
/** Around the sign for lines of one's own. */
export const legendCode: readonly [string, string] = [
  'Code carries the numbers of its lines in the file. A line that is too long for the sheet goes on below, further in, without a number: in the file it is one line. At ',
  ' are lines that you write yourself, with the step that asks for them.',
]
export const legendTick = 'To be ticked: a step that is done, or an answer.'
export const legendHint = 'Its title stands where it may help. '
export const legendHintAtEnd = 'The hint itself is at the end, on the page that is named.'
export const legendHintOnWeb =
  'Its text is on the web: the code beside the title of the step leads there.'
export const legendLink = 'An address: its number in the list of links at the end of the task.'
/** Around the two signs. */
export const legendPdf: readonly [string, string, string] = [
  'The files that you need are attached inside the PDF, with ',
  ' for each ',
  ' in their paths. Copy from them: text copied from the page loses its indentation.',
]

// Chapters.
export const labelOnTheWeb = (label: string): string => `${label} on the web`
export const stepOnTheWeb = (id: string): string => `Step ${id} on the web`
export const stepDone = (id: string): string => `Step ${id} is done.`
export const linksOf = (label: string): string => `Links of ${label}`
export const linksOfHints = 'Links of the hints'
export const hintsGoal =
  'Think first, then read one hint at a time. They go from a nudge to the answer.'
export const hintsTo = (what: string): string => `Hints to ${what}`
export const recordedOn = (day: string, machine: string): string =>
  `recorded ${date(day)} on ${machine}`
export const questionNumber = (number: number): string => `Question ${number}`
export const tickOne = 'tick one'
export const tickAll = 'tick all that hold'
export const write = (unit?: string): string => (unit === undefined ? 'write' : `write, in ${unit}`)
export const firstPredict = (asked: string): string => `predict first, ${asked}`
export const onceAnswered = 'Once you have answered, look: the page of this step shows where.'
/** What stands for lines of the reader's own, and the steps that ask for them. */
export const linesOfYours = (count: number, ids: readonly string[]): string =>
  `⋯ ${count === 1 ? 'one line' : `${count} lines`} of yours, step${ids.length === 1 ? '' : 's'} ${list(ids)}`

// The answer key, and the edition for instructors.
export const answersTo = (label: string): string => `Answers to ${label}`
export const beforeFirstStep = 'Before the first step'
export const thenLook = 'Then look'
export const verdictRight = 'right'
export const verdictWrong = 'wrong'
export const anythingElseIs = 'anything else'
export const usualErrors = 'Usual errors'
export const schedule = 'Schedule'
export const noStart = 'Hours and minutes since the beginning: workshop.yaml names no start.'
export const startsAt = (time: string): string => `The workshop begins at ${time}.`
export const twoTimes = 'The first time holds if everybody is quick, the second if nobody is.'
export const takes = 'Takes'
export const begins = 'Begins'
export const began = 'Began'
export const pages = 'Pages'
export const breakAfter = (title: string, id: string): string => `${title}, after step ${id}`
export const leaveOut = 'What may be left out when late'
/** Which paragraphs of the notes say what may be left out. */
export const latePattern = /\bwhen late\b|\b(left|leave) out\b/i

// The card.
export const numberAfter = '– a number after it leads to a step:'
export const stepsTitle = 'Steps'
export const whenStuck = 'When you are stuck'
export const stillMissing = (id: string): string => `what is still missing in step ${id}`
export const sameUntil = 'the same, until nothing is'
export const filesAsBegins = (id: string): string => `the files as step ${id} begins`
export const files = 'Files'
export const names = 'Options and functions'
export const frequentErrors = 'Frequent errors'
export const commandsOn = (machine: string): string => `Commands on the ${machine}`
