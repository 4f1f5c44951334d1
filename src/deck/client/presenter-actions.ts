import { addMinute, exerciseAfter, restartTime, toggleFrozen, toggleHidden } from '../presenting.ts'
import { visit } from './address.ts'
import { clockMeant } from './clocks.ts'
import { outline } from './outline.ts'
import { change, now } from './store.ts'

/** What buttons and keys of the presenter's view do besides. */
export const presenterActions: Readonly<Record<string, () => void>> = {
  exercise: () => {
    const spot = exerciseAfter(outline, now())
    if (spot) visit(spot)
  },
  hide: () => change(toggleHidden(now(), now().slide)),
  freeze: () => change(toggleFrozen(now())),
  minute: () => {
    const clock = clockMeant()
    if (clock) change(addMinute(now(), clock, Date.now()))
  },
  restart: () => change(restartTime(now(), Date.now())),
}
