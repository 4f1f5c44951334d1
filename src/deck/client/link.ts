import { go, slides } from './slides.ts'
import { adopt, isFresh, now, type State, watch } from './state.ts'

interface Message {
  readonly state: State
  readonly presenter: boolean
  /** A window that was just opened asks what the others show. */
  readonly asks: boolean
  /** It knows no more than the slide that its address named. */
  readonly fresh: boolean
}

/**
 * Keeps the windows of one deck in step: slides follow the presenter, the presenter follows the
 * slides, and slides do not follow each other. Whoever is opened asks; the latest state counts.
 */
export function startLink(presenter: boolean): void {
  const channel = new BroadcastChannel(`deck:${import.meta.env.BASE_URL}`)
  const tell = (asks: boolean): void => {
    channel.postMessage({ state: now(), presenter, asks, fresh: asks && isFresh } satisfies Message)
  }
  watch((_, mine) => {
    // The presenter passes on what one of several windows of slides did.
    if (mine || presenter) setTimeout(tell, 0, false)
  })
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (!presenter && !data.presenter) return
    const { state, asks, fresh } = data
    const newer = now().stamp > state.stamp
    const named = slides.find(({ id }) => id === state.slide)
    // The clocks and all that is open would be lost with the state of a new window.
    if (fresh && named && !newer && now().stamp > 0) go(named, state.beat, true)
    else adopt(state)
    if (newer && asks) tell(false)
  })
  tell(true)
}
