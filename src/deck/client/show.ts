import { announce } from '../../site/client/announce.ts'
import { slideAt, type Spot, type Talk } from '../talk.ts'
import { isLinked, roleOf } from './link.ts'
import { elements, outline, slides } from './outline.ts'
import { now, watch } from './store.ts'

const root = document.documentElement
/** A phone held upright: slides are read like a page, unless they are led by a presenter. */
const narrow = matchMedia('(orientation: portrait) and (width < 50rem)')
let shown: HTMLElement | undefined

/** Where this window is: the wall may be held while the presenter looks elsewhere. */
export function spotShown({ frozen, slide, beat }: Talk): Spot {
  return frozen !== undefined && roleOf() === 'wall' ? frozen : { slide, beat }
}

/** Whether all slides are shown at once. */
export function inOverview(): boolean {
  return document.querySelector('main.overview') !== null
}

/** Whether the slides are read like a page. */
export function inFlow(): boolean {
  return root.matches('.flow')
}

/** The slide that is shown. */
export function current(): HTMLElement | undefined {
  return elements.get(slideAt(outline, spotShown(now()))?.id ?? '')
}

/** Shows the slide of the talk from now on, and no other. */
export function startShow(): void {
  for (const slide of slides) {
    slide.tabIndex = -1
    hide(slide, true)
  }
  watch((before) => {
    const [from, to] = [spotShown(before), spotShown(now())]
    if (from.slide !== to.slide || from.beat !== to.beat) show()
  })
  narrow.addEventListener('change', settle)
  addEventListener('beforeprint', () => {
    for (const slide of slides) hide(slide, false)
  })
  addEventListener('afterprint', () => {
    for (const slide of slides) hide(slide, slide !== shown)
  })
  root.classList.add('running')
  settle()
  show()
}

/** Reads like a page, or shows one slide at a time. */
export function settle(): void {
  const flows = narrow.matches && roleOf() !== 'presenter' && !isLinked()
  if (inFlow() === flows && shown !== undefined) return
  root.classList.toggle('flow', flows)
  for (const slide of slides) hide(slide, !flows && slide !== shown)
  if (shown) open(shown, flows ? Infinity : spotShown(now()).beat)
}

function show(): void {
  const slide = current()
  if (slide === undefined) return
  const flows = inFlow()
  const focused = document.activeElement?.closest('.slide')
  open(slide, flows ? Infinity : spotShown(now()).beat)
  if (slide === shown) return
  if (shown) hide(shown, !flows)
  hide(slide, false)
  if (flows) slide.scrollIntoView()
  if (focused && focused !== slide) slide.focus({ preventScroll: true })
  if (shown) announce(slide.dataset['title'] ?? '')
  shown = slide
}

function hide(slide: HTMLElement, hidden: boolean): void {
  slide.hidden = hidden
  slide.inert = hidden
}

/** Shows what a slide, or a copy of one, has at a beat. */
export function open(slide: HTMLElement, beat: number): void {
  for (const part of slide.querySelectorAll<HTMLElement>('[data-from]')) {
    const from = Number(part.dataset['from'])
    const to = Number(part.dataset['to'] ?? Infinity)
    if (part instanceof HTMLDetailsElement) part.open = beat >= from && beat < Infinity
    else part.hidden = beat < Infinity && (beat < from || beat > to)
    const figure = part.querySelector<HTMLElement>('[data-steps]')
    if (figure) light(figure, beat - from)
  }
}

/** Lights the lines of a beat. */
function light(figure: HTMLElement, beat: number): void {
  const group = figure.dataset['steps']?.split('|')[beat - 1]
  figure.toggleAttribute('data-lit', group !== undefined)
  const [first = 0, last = 0] = group?.split('-').map(Number) ?? []
  for (const [index, line] of figure.querySelectorAll<HTMLElement>('.line').entries()) {
    const number = Number(line.dataset['n'] ?? index + 1)
    line.classList.toggle('lit', number >= first && number <= last)
  }
}
