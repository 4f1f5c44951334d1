import { anchor } from '../../site/client/anchor.ts'
import { announce } from '../../site/client/announce.ts'
import { change, now, type State, watch } from './state.ts'

/** Every slide in order. */
export const slides = [...document.querySelectorAll<HTMLElement>('.slide')]

const main = document.querySelector('main')
/** Where a window is too narrow and high, slides are read like a page, and nothing is hidden. */
const flow = matchMedia('(orientation: portrait) and (width < 50rem)')
let ready = false
let entry: 'pushState' | 'replaceState' = 'replaceState'
const still = matchMedia('(prefers-reduced-motion: reduce)')
let moving: ViewTransition | undefined
/** The timer of an address that is still to be written. */
let waiting: number | undefined

/** The slide that is shown. */
export function current(): HTMLElement | undefined {
  return slides.find(({ id }) => id === now().slide) ?? slides[0]
}

/** How often a slide changes before the next one comes: by groups of lines, or from before to after. */
function beatsOf(slide: HTMLElement): number {
  const figure = movingPart(slide)
  if (figure === null) return 0
  return figure.dataset['steps']?.split('|').length ?? 1
}

/** The block of code that changes; one in a closed fold does not count. */
function movingPart(slide: HTMLElement): HTMLElement | null {
  const figure = slide.querySelector<HTMLElement>('[data-steps], [data-change]')
  return figure?.closest('details:not([open])') ? null : figure
}

/** Whether a slide goes on with a solution that nobody has opened: it would show the same fold again. */
function isFolded(slide: HTMLElement): boolean {
  return slide.querySelector('.solution.more:not([open])') !== null
}

/** Goes on by one beat or slide, or back. */
export function turn(direction: 1 | -1, quick = false): void {
  const slide = current()
  if (slide === undefined) return
  const beat = now().beat + direction
  if (beat >= 0 && beat <= beatsOf(slide)) {
    go(slide, beat, true)
    return
  }
  const rest =
    direction > 0
      ? slides.slice(slides.indexOf(slide) + 1)
      : slides.slice(0, slides.indexOf(slide)).reverse()
  const next = rest.find((one) => !isFolded(one))
  if (next !== undefined) go(next, direction > 0 ? 0 : beatsOf(next), quick)
}

/** Shows a slide. `quick` leaves no entry in the history: keys that repeat would fill it. */
export function go(slide: HTMLElement, beat = 0, quick = false): void {
  // A key that comes before the last move is in the history must not take its place there.
  if (waiting !== undefined) writeAddress()
  entry = quick ? 'replaceState' : 'pushState'
  const { began, entered } = now()
  const task = slide.dataset['task'] ?? ''
  change({
    slide: slide.id,
    beat,
    black: false,
    began: began || (ready && slide !== slides[0] ? Date.now() : 0),
    entered: task in entered ? entered : { ...entered, [task]: Date.now() },
  })
}

/** The slide that is shown and how far it was gone, as an address has them; empty before there is one. */
export function place(): string {
  const { slide, beat } = now()
  return slide === '' ? '' : `#${slide}${beat > 0 ? `/${beat}` : ''}`
}

/** Writes the place into the address, after the slide was painted: it takes as long as all the rest. */
function writeAddress(): void {
  forgetAddress()
  const hash = place()
  if (hash !== '' && location.hash !== hash && !flow.matches) history[entry](null, '', hash)
  entry = 'replaceState'
}

function forgetAddress(): void {
  clearTimeout(waiting)
  waiting = undefined
}

/** Begins where the address points; from then on every move counts as one of the presenter's. */
export function arrive(): void {
  // A reload right after a move may come with the address of before, while this window knows better.
  if (!wasReloaded() || !slides.some(({ id }) => id === now().slide)) followAddress()
  ready = true
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload'
}

/** Goes where the address points: a slide, or something on one. */
function followAddress(): void {
  forgetAddress()
  const [id = '', beat = '0'] = anchor().split('/')
  const target = document.getElementById(id)
  const slide = target?.closest<HTMLElement>('.slide')
  if (!slide) return
  if (target instanceof HTMLDetailsElement) target.open = true
  if (now().slide !== slide.id || now().beat !== Number(beat)) go(slide, Number(beat), true)
}

/** Shows the slide of the state from now on, and no other. */
export function startSlides(): void {
  for (const slide of slides) slide.tabIndex = -1
  main?.classList.add('running-deck')
  watch(show)
  flow.addEventListener('change', () => show({ ...now(), slide: '' }))
  addEventListener('popstate', followAddress)
  addEventListener('beforeprint', () => slides.forEach((slide) => hide(slide, false)))
  addEventListener('afterprint', () => show({ ...now(), slide: '' }))
  show({ ...now(), slide: '' })
}

function show(before: State): void {
  const slide = current()
  if (slide === undefined) return
  if (before.slide === slide.id && before.beat !== now().beat) move(slide)
  else if (before.slide !== slide.id) {
    const focused = document.activeElement?.closest('.slide')
    for (const one of slides) hide(one, !flow.matches && one !== slide)
    hide(slide, false)
    light(slide)
    scrollTo(0, flow.matches ? scrollY : 0)
    if (focused && focused !== slide) slide.focus({ preventScroll: true })
    if (ready) announce(slide.dataset['title'] ?? '')
  }
  waiting ??= window.setTimeout(writeAddress)
}

function hide(slide: HTMLElement, hidden: boolean): void {
  if (slide.hidden === hidden) return
  slide.hidden = hidden
  slide.inert = hidden
}

/** Changes a slide in its place; lines that stay glide to where they belong. */
function move(slide: HTMLElement): void {
  const figure = slide.querySelector<HTMLElement>('[data-change]')
  if (!figure || still.matches || !('startViewTransition' in document)) {
    light(slide)
    return
  }
  figure.classList.add('moving')
  const started = document.startViewTransition(() => light(slide))
  moving = started
  // A further key ends it early, a hidden window begins none: the lines are where they belong all the same.
  started.ready.catch(() => undefined)
  void started.finished.finally(() => {
    if (moving === started) figure.classList.remove('moving')
  })
}

/** Lights the lines of the present beat, or shows the present side of a change. */
function light(slide: HTMLElement): void {
  const figure = slide.querySelector<HTMLElement>('[data-steps], [data-change]')
  if (figure === null) return
  const { beat } = now()
  if ('change' in figure.dataset) figure.dataset['side'] = beat > 0 ? 'after' : 'before'
  const group = figure.dataset['steps']?.split('|')[beat - 1]
  figure.toggleAttribute('data-lit', group !== undefined)
  const [first = 0, last = 0] = group?.split('-').map(Number) ?? []
  for (const [index, line] of figure.querySelectorAll<HTMLElement>('.line').entries()) {
    const number = Number(line.dataset['n'] ?? index + 1)
    line.classList.toggle('lit', number >= first && number <= last)
  }
}
