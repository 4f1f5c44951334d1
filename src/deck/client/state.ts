/** What all windows of one deck share. */
export interface State {
  /** When it was changed last, in ms since 1970; of two states the later counts. */
  readonly stamp: number
  /** The id of the slide, and how far it was gone within it. */
  readonly slide: string
  readonly beat: number
  readonly black: boolean
  /** Ids of the folds that are open. */
  readonly open: readonly string[]
  /** What is chosen or typed, by the name of the question. */
  readonly inputs: Readonly<Record<string, string>>
  /** When the workshop began, in ms since 1970; 0 before. */
  readonly began: number
  /** When each task was reached. */
  readonly entered: Readonly<Record<string, number>>
  readonly countdown: Countdown
}

/** The clock of an exercise: it runs until `ends`, or rests with `left` ms. */
export interface Countdown {
  readonly step: string
  readonly ends: number
  readonly left: number
}

const none: State = {
  stamp: 0,
  slide: '',
  beat: 0,
  black: false,
  open: [],
  inputs: {},
  began: 0,
  entered: {},
  countdown: { step: '', ends: 0, left: 0 },
}
const key = `deck:${import.meta.env.BASE_URL}`
const watchers: ((before: State, mine: boolean) => void)[] = []

let state = read()

/** Whether this window began with nothing: there was no earlier visit in it. */
export const isFresh = state.stamp === 0

function read(): State {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' ? { ...none, ...kept } : none
  } catch {
    return none
  }
}

/** The present state. */
export function now(): State {
  return state
}

/** Calls `watcher` after each change with the state before; `mine` where it was made in this window. */
export function watch(watcher: (before: State, mine: boolean) => void): void {
  watchers.push(watcher)
}

/** Changes the state here and, through the watcher that links the windows, everywhere. */
export function change(part: Partial<State>): void {
  set({ ...state, ...part, stamp: Math.max(Date.now(), state.stamp + 1) }, true)
}

/** Takes the state of another window where it is later. */
export function adopt(other: State): void {
  if (other.stamp > state.stamp) set({ ...none, ...other }, false)
}

function set(next: State, mine: boolean): void {
  const before = state
  state = next
  for (const watcher of watchers) watcher(before, mine)
  // What is seen comes first: keeping it takes longer than a slide does.
  setTimeout(keep)
}

function keep(): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(state))
  } catch {
    // Full or forbidden: then a reload begins where the address says.
  }
}
