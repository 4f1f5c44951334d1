import { isMessage, type Message } from './message.ts'
import { identity } from './outline.ts'
import { adopt, leave, now, watch } from './store.ts'

/** What this window is: the presenter's view, the slides that it leads, or slides of somebody else. */
export type Role = 'presenter' | 'wall' | 'visitor'

/** What every window of the deck holds while it is open, so that a new one knows of it at once. */
const presence = `deck:${import.meta.env.BASE_URL}:${identity}`
/** How long a new window waits for an answer of others, in ms; several times that where they are known to be open. */
const patience = 250

const channel = new BroadcastChannel(presence)
const from = Math.random().toString(36).slice(2)
const since = openedSince()
const heard: { at: number } = { at: 0 }
let pointed: (at: Message['at']) => void = () => undefined
let role: Role = new URLSearchParams(location.search).has('presenter') ? 'presenter' : 'wall'

/** When this window was opened: a reload makes it no younger. */
function openedSince(): number {
  const key = 'deck-since'
  try {
    const kept = Number(sessionStorage.getItem(key)) || Date.now()
    sessionStorage.setItem(key, String(kept))
    return kept
  } catch {
    return Date.now()
  }
}

export function roleOf(): Role {
  return role
}

/** Whether a window of the other role was heard in the last seconds. */
export function isLinked(): boolean {
  return Date.now() - heard.at < 3500
}

let join: (others: boolean) => void = () => undefined

/** Whether others show the talk: known when they answer, or after a moment of silence. */
export const joined = new Promise<boolean>((resolve) => (join = resolve))

/** Calls back with what the presenter points at. */
export function whenPointed(call: (at: Message['at']) => void): void {
  pointed = call
}

/** Shows the wall what the presenter points at. */
export function point(at: Message['at']): void {
  tell('point', at)
}

/**
 * Keeps the windows of one talk in step: the presenter's view and one window of slides, whichever
 * was opened first. Further windows of slides are on their own: what happens in them moves nobody.
 */
export function startLink(): void {
  watch((_, mine) => {
    if (mine) setTimeout(tell, 0, 'talk')
  })
  const rivalsHeard = openWindows().then(expectOthers)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (role === 'visitor' || !isMessage(data)) return
    if (data.kind === 'point') {
      pointed(data.at)
      return
    }
    // A new window of slides first learns whether there is one already, which the presenter's view leads.
    if (role === 'wall' && data.presenter) void rivalsHeard.then(() => hear(data))
    else hear(data)
  })
  addEventListener('pagehide', () => tell('bye'))
  tell('hello')
  if (role === 'presenter') setInterval(tell, 1000, 'ping')
}

/**
 * Gives up on others after they had time to answer: more of it where they are known to be open. Resolves when another
 * window of slides would have answered.
 */
function expectOthers(open: number): Promise<void> {
  setTimeout(join, open > 1 ? patience * 10 : patience, false)
  return new Promise((resolve) => setTimeout(resolve, open > 2 ? patience * 5 : patience / 2))
}

/** How many windows of the deck are open: locks are there on secure addresses alone, to which this computer's own belong. */
async function openWindows(): Promise<number> {
  if (!('locks' in navigator)) return 1
  void navigator.locks.request(presence, { mode: 'shared' }, () => new Promise(() => {}))
  const { held = [] } = await navigator.locks.query()
  return held.filter(({ name }) => name === presence).length
}

function tell(kind: Message['kind'], at?: Message['at']): void {
  if (role === 'visitor') return
  const presenter = role === 'presenter'
  channel.postMessage({ kind, from, presenter, since, talk: now(), at } satisfies Message)
}

function hear({ kind, presenter, since: theirs, from: other, talk }: Message): void {
  if (role === 'visitor') return
  const rival = !presenter && role === 'wall'
  if (rival) {
    const older = theirs < since || (theirs === since && (kind === 'here' || other < from))
    if (kind === 'here' && older) visit()
    else if (kind === 'hello' && !older) tell('here')
    return
  }
  heard.at = kind === 'bye' ? 0 : Date.now()
  const later = now().stamp > talk.stamp
  adopt(talk)
  if (kind === 'hello' || (kind === 'ping' && role === 'wall')) tell('here')
  else if (later && kind === 'here') tell('talk')
  join(true)
}

/** Others show the talk already. */
function visit(): void {
  role = 'visitor'
  leave()
  join(true)
}
