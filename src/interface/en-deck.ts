// What the slides and the presenter's view say, in English.

export const slidesOf = (description: string): string =>
  `The slides of the workshop: ${description}`
export const slidesTitle = (title: string): string => `${title}: slides`
export const thePlan = 'The plan'
export const whatYouHave = 'What you have now'
export const exercise = 'Exercise'
export const debrief = 'Debrief'
export const command = 'Command'
export const code = 'Code'
export const picture = 'Picture'
export const prediction = 'Prediction'
export const slide = 'Slide'
export const backstageFolio = 'backstage'
export const shouldHaveSeen = 'What you should have seen'
export const solutionDetail = (id: string): string => `solution ${id}`
export const minutesHeard = ' minutes'
export const thenNext = (title: string): string => `Then ${title}`
export const wifi = 'Wi-Fi'
export const pagesOfWorkshop = 'The pages of this workshop'
export const noOutputRecorded = 'No output was recorded.'
export const yourPrediction = 'Your prediction'
export const sayIt = (unit?: string): string =>
  unit === undefined ? 'Say it' : `Say it in ${unit}`
export const rightAnswer = 'Right: '
export const wrongAnswer = 'Wrong: '
export const edit = 'Edit'
export const partOf = (number: number, all: number): string => `${number} of ${all}`
export const hintsOnPage = (count: number): string =>
  `${count === 1 ? '1 hint' : `${count} hints`} on the page`
export const qrCodeOf = (address: string): string => `QR code of ${address}`

// Controls.
export const deck = 'Deck'
export const goTo = 'Go to'
export const fullScreen = 'Full screen'
export const presenter = 'Presenter'
export const keys = 'Keys'
export const onItsOwn = 'Another window shows the talk; this one is on its own.'
export const goToWhat = 'A step, the number of a slide, or words of its title'
export const goToFirst = 'Go to the first'
export const cancel = 'Cancel'
export const noSlide = (text: string): string => `No slide is called “${text}”`
export const timeIsUp = 'Time is up'
/** What stands on the keys that bear a word. */
export const keyNames: Readonly<
  Record<'space' | 'enter' | 'pageDown' | 'pageUp' | 'shiftSpace' | 'home' | 'end', string>
> = {
  space: 'Space',
  enter: 'Enter',
  pageDown: 'Page Down',
  pageUp: 'Page Up',
  shiftSpace: 'Shift Space',
  home: 'Home',
  end: 'End',
}
export const keyNext = 'next'
export const keyPrevious = 'previous'
export const keyEnds = 'first and last slide'
export const keyExercise = 'next exercise'
export const keyTakeOut = 'take the slide out, or put it back'
export const keyOverview = 'overview'
export const keyGoTo = 'go to a step or slide'
export const keyFullScreen = 'full screen'
export const keyBlack = 'black, and back'
export const keyFreeze = 'freeze the wall, and let it follow'
export const keyClock = 'start and pause the clock'
export const keyPresenter = 'presenter’s view in a second window'
export const keyHelp = 'this list'
export const presentersKeys =
  'E, H and Z are keys of the presenter’s view. There digits and the other letters lead backstage: each stands before its slide.'
export const letterKeys = 'Letter keys'
export const clickEdges = 'Click on the left or right edge to turn'

// The presenter's view.
export const presentersView = 'Presenter’s view'
export const presenterTitle = (title: string): string => `Presenter · ${title}`
export const black = 'Black'
export const freeze = 'Freeze'
export const startClock = 'Start clock'
export const pauseClock = 'Pause clock'
export const plusMinute = '+1 min'
export const nextExercise = 'Next exercise'
export const takeOut = 'Take out'
export const openSlides = 'Open slides'
export const restartTime = 'Restart time'
export const timeNow = 'Time'
export const clock = 'Clock'
export const pace = 'Pace'
export const whatNextShows = 'What Next shows'
export const notes = 'Notes'
/** Around the command that shows them. */
export const notesNotPublic: readonly [string, string] = [
  'The author’s notes are not part of the public slides. ',
  ' shows them.',
]
export const controls = 'Controls'
export const backstage = 'Backstage'
export const plan = 'Plan'
export const planned = 'planned'
export const used = 'used'
export const left = 'left'
export const wallStays = (title: string): string => `The wall stays on “${title}”`
export const nextMore = 'Next: more of this slide'
export const nextSlide = (title: string): string => `Next: ${title}`
export const nextClock = (clock: string): string => `Next: starts the clock, ${clock}`
export const nextLight = 'Next: the wall is no longer black'
export const theEnd = 'The end'
export const wallLinked = 'Wall linked'
export const noWall = 'No wall: open the slides'
export const min = (count: number): string => `${Math.round(count)} min`
export const notBegun = (planned: number): string => `not begun, ${min(planned)} planned`
/** Minutes used, behind the plan (ahead of it where negative), and left, and when the talk ends. */
export const paceOf = (used: number, behind: number, left: number, until: string): string => {
  const state =
    behind > 0 ? `${behind} min behind` : behind < 0 ? `${-behind} min ahead` : 'on time'
  return `${min(used)}, ${state}, ${min(left)} left, until ${until}`
}
