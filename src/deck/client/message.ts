import { isTalk } from '../is-talk.ts'
import type { Talk } from '../talk.ts'

/** What windows of one deck tell each other. */
export interface Message {
  /** `hello` and `ping` want an answer, `here` is one; `point` says only where. */
  readonly kind: 'hello' | 'here' | 'ping' | 'talk' | 'bye' | 'point'
  /** A name of the window. */
  readonly from: string
  readonly presenter: boolean
  /** When the window was opened first, in ms since 1970. */
  readonly since: number
  readonly talk: Talk
  /** What the presenter points at, as shares of the slide's width and height. */
  readonly at?: readonly [x: number, y: number] | undefined
}

/** Whether another window, where another version of this page may run, says something that is understood. */
export function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'talk' in data && isTalk(data.talk)
}
