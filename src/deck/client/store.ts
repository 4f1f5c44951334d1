import { fitTalk, isTalk } from '../is-talk.ts'
import { noTalk, type Talk } from '../talk.ts'
import { identity, outline } from './outline.ts'

const key = `deck:${import.meta.env.BASE_URL}:${identity}`
/** How long a talk can be taken up again, and how far a clock may have been put back. */
const day = 24 * 60 * 60_000
const watchers: ((before: Talk, mine: boolean) => void)[] = []

/** Where the talk is kept: one that other windows show outlives them, one of this window alone does not. */
let storage = (): Storage => localStorage
let talk = read()

function read(): Talk {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? 'null')
    const fresh = isTalk(kept) && Math.abs(Date.now() - kept.stamp) < day
    return fresh ? fitTalk(outline, kept) : noTalk
  } catch {
    // Storage may be forbidden, or hold what somebody cut short.
    return noTalk
  }
}

/** The present state of the talk. */
export function now(): Talk {
  return talk
}

/** Calls `watcher` after each change with the talk before it; `mine` where it was made in this window. */
export function watch(watcher: (before: Talk, mine: boolean) => void): void {
  watchers.push(watcher)
}

/** Changes the talk here and, through the watcher that links the windows, everywhere. */
export function change(to: Talk): void {
  if (to !== talk) set({ ...to, stamp: Math.max(Date.now(), talk.stamp + 1) }, true)
}

/** Shows a talk in this window alone, until something changes it. */
export function preview(to: Talk): void {
  notify({ ...to, stamp: talk.stamp }, true)
}

/** Takes the talk of another window where it is later. */
export function adopt(other: Talk): void {
  if (other.stamp > talk.stamp) set(fitTalk(outline, other), false)
}

/** From now on this window is on its own. */
export function leave(): void {
  storage = () => sessionStorage
}

function set(next: Talk, mine: boolean): void {
  notify(next, mine)
  // What is seen comes first: keeping it takes longer than a slide does.
  setTimeout(keep)
}

function notify(next: Talk, mine: boolean): void {
  const before = talk
  talk = next
  for (const watcher of watchers) watcher(before, mine)
}

function keep(): void {
  try {
    storage().setItem(key, JSON.stringify(talk))
  } catch {
    // Full or forbidden: then a reload begins where the address says.
  }
}
