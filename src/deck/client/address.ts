import { anchor } from '../../site/client/anchor.ts'
import { goTo, type Spot } from '../talk.ts'
import { joined, roleOf } from './link.ts'
import { elements, outline, slides } from './outline.ts'
import { inFlow, spotShown } from './show.ts'
import { change, now, preview, watch } from './store.ts'

let waiting: number | undefined
/** The address that was followed or written last. */
let settled = ''
/** Whether the next address becomes an entry of the history. */
let entry = false

/** The spot that is shown, as an address has it; empty before there is one. */
export function hashShown(): string {
  const { slide, beat } = spotShown(now())
  return slide === '' ? '' : `#${slide}${beat > 0 ? `/${beat}` : ''}`
}

/** Goes to a spot as a reader does who follows a link: the way back is in the history. */
export function visit(spot: Spot): void {
  writeAddress()
  entry = true
  change(goTo(outline, now(), spot, Date.now()))
}

/** Begins where the address points, and keeps the address where the talk is. */
export function startAddress(): void {
  const spot = spotOfAddress()
  settled = location.hash
  // A reload right after a move may come with the address of before, while the talk is known.
  const known = now().stamp > 0 && (spot === undefined || wasReloaded())
  const [first] = slides
  const wanted = spot ?? (first && { slide: first.id, beat: 0 })
  if (!known && wanted !== undefined) {
    const before = now()
    preview(goTo(outline, before, wanted, Date.now()))
    // A talk that goes on elsewhere is not moved by a window that comes to it; a visitor stays apart.
    void joined.then((others) => {
      if (now().stamp !== before.stamp) return
      // Windows that were just opened have no talk yet: the one with an address begins it.
      const alone = !others || (before.stamp === 0 && roleOf() !== 'visitor')
      if (alone && spot !== undefined) change({ ...now() })
      else if (others && before.stamp > 0 && roleOf() !== 'visitor') preview(before)
    })
  }
  watch(() => (waiting ??= window.setTimeout(writeAddress)))
  addEventListener('hashchange', followAddress)
}

/** Writes the spot into the address, after the slide was painted: it takes as long as all the rest. */
function writeAddress(): void {
  waiting = undefined
  const hash = hashShown()
  // A new address is told of later, and followed.
  if (hash !== '' && hash !== settled && location.hash === settled && !inFlow()) {
    history[entry ? 'pushState' : 'replaceState'](null, '', hash)
    settled = location.hash
  }
  entry = false
}

/** Goes where a link leads, or the way back. */
function followAddress(): void {
  settled = location.hash
  const spot = spotOfAddress()
  if (spot !== undefined && !inFlow()) change(goTo(outline, now(), spot, Date.now()))
}

/** What the address points at: a slide and a beat, or the first slide of a part. */
function spotOfAddress(): Spot | undefined {
  const [id = '', beat = ''] = anchor().split('/')
  if (id === '') return undefined
  const slide = elements.get(id) ?? slides.find(({ dataset }) => dataset['part'] === id)
  return slide && { slide: slide.id, beat: Math.max(0, Math.trunc(Number(beat)) || 0) }
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload'
}
