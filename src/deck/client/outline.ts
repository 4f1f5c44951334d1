import { makeOutline, type OutlineClock, type OutlineSlide } from '../talk.ts'

const main = document.querySelector('main')

/** Every slide in order. */
export const slides = [...document.querySelectorAll<HTMLElement>('.slide')]

/** The element of each slide, by its id. */
export const elements = new Map(slides.map((slide) => [slide.id, slide]))

/** What names this workshop, among others at the same address. */
export const identity = main?.dataset['talk'] ?? ''

/** `?only=2` or `?only=2,3.1`: nothing but these tasks and steps is on the main path. */
const only = new URLSearchParams(location.search).get('only')?.split(',')

/** The deck as a talk knows it. */
export const outline = makeOutline(slides.map(read))

function read(slide: HTMLElement): OutlineSlide {
  const { title = '', kind = '', part = '', stretch = '', beats = '0', plan } = slide.dataset
  const [begin = 0, end = 0] = plan?.split(' ').map(Number) ?? []
  const wanted = only === undefined || only.some((name) => belongs(name, slide))
  return {
    id: slide.id,
    title,
    kind,
    part,
    stretch,
    main: 'main' in slide.dataset && wanted,
    beats: Number(beats),
    plan: plan !== undefined && wanted ? [begin, end] : undefined,
    clocks: [...slide.querySelectorAll<HTMLElement>('[data-clock]')].map(readClock),
  }
}

/** Whether a slide belongs to what `?only` names: `2` or `2-options` a task, `2.1` a step. */
function belongs(name: string, { dataset: { part, stretch = '' } }: HTMLElement): boolean {
  return name === part || name === stretch || stretch.startsWith(`${name}-`)
}

function readClock(clock: HTMLElement): OutlineClock {
  const { clock: name = '', minutes } = clock.dataset
  const { from, to } = clock.closest<HTMLElement>('.pane')?.dataset ?? {}
  return { name, minutes: Number(minutes), from: Number(from), to: Number(to) }
}
