import * as words from '../../interface/current.ts'
import { announce } from '../../site/client/announce.ts'
import { clockAt, type OutlineClock, slideAt, timeLeft } from '../talk.ts'
import { outline } from './outline.ts'
import { spotShown } from './show.ts'
import { now, watch } from './store.ts'

const faces = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-clock]')].map((face) => [
    face.dataset['clock'] ?? '',
    face,
  ]),
)
const all = new Map(outline.slides.flatMap(({ clocks }) => clocks.map((one) => [one.name, one])))
const chip = document.querySelector<HTMLElement>('.chip')
const flash = document.querySelector<HTMLElement>('.flash')
/** How long the end of a clock is shown, in ms. */
const flashes = 6000
/** How long another slide shows that a clock is over, in ms: by then the talk has gone on. */
const noted = 60_000
let ticking = 0

/** The clocks of exercises and breaks: the same in all windows, and they go on when the slide changes. */
export function startClocks(): void {
  watch(draw)
  draw()
}

/** The clock that keys and buttons mean: of the slide that is shown, else the one that runs. */
export function clockMeant(): OutlineClock | undefined {
  const { slide, beat } = now()
  const shown = slideAt(outline, { slide, beat })
  return (shown && clockAt(shown, beat)) ?? running().at(-1)
}

/** The clocks that run, in the order in which they were started, without those that ended long ago. */
function running(since = 0): OutlineClock[] {
  return Object.entries(now().clocks).flatMap(([name, { ends }]) => {
    const clock = all.get(name)
    return ends > since && clock ? [clock] : []
  })
}

/** What is left of a clock, as minutes and seconds; behind a plus sign what it is over. */
export function clockText({ name, minutes }: Pick<OutlineClock, 'name' | 'minutes'>): string {
  const clock = now().clocks[name]
  const left = clock ? timeLeft(clock, Date.now()) : minutes * 60_000
  const seconds = Math.abs(Math.ceil(left / 1000))
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return left <= -1000 ? `+${text}` : text
}

function draw(): void {
  const time = Date.now()
  const clocks = Object.entries(now().clocks)
  for (const [name, face] of faces) {
    const known = all.get(name)
    const text = face.querySelector('.time')
    if (known && text) write(text, clockText(known))
    const clock = now().clocks[name]
    face.classList.toggle('over', clock !== undefined && timeLeft(clock, time) <= 0)
  }
  const spot = spotShown(now())
  const slide = slideAt(outline, spot)
  const here = slide && clockAt(slide, spot.beat)
  const elsewhere = running(time - noted).findLast(({ name }) => name !== here?.name)
  if (chip) {
    chip.hidden = elsewhere === undefined
    if (elsewhere) write(chip, `${elsewhere.name}  ${clockText(elsewhere)}`)
  }
  const ended = clocks.some(([, { ends }]) => ends > 0 && time >= ends && time < ends + flashes)
  if (flash && flash.hidden === ended) {
    flash.hidden = !ended
    if (ended) announce(words.timeIsUp)
  }
  clearTimeout(ticking)
  const next = clocks.flatMap(([, { ends }]) => (ends > 0 ? [mod(ends - time, 1000) || 1000] : []))
  if (next.length > 0) ticking = window.setTimeout(draw, Math.min(...next))
}

function mod(number: number, by: number): number {
  return ((number % by) + by) % by
}

function write(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text
}
