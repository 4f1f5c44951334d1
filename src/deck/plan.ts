import type { Slide } from './slide.ts'

/** When a slide of the main path begins and ends by the plan, in minutes from the beginning. */
export type Span = readonly [begin: number, end: number]

/** Time that is planned and measured as one: a task, or a break. */
export interface Stretch {
  readonly name: string
  readonly title: string
  /** By the plan, without what the event leaves out. */
  readonly minutes: number
  /** Whether the audience is told of it. */
  readonly told: boolean
}

/** The plan of a talk: its stretches in order, and the span of each slide of the main path. */
export interface Plan {
  readonly stretches: readonly Stretch[]
  readonly spans: ReadonlyMap<string, Span>
}

/**
 * Plans a talk: an exercise and a break take the minutes that they say, the other slides of a task
 * share what is left of its time.
 *
 * @param slides all slides in order
 * @param minutesOf the planned minutes of a task, by its name
 * @param isSkipped whether the event leaves out what a slide belongs to
 */
export function makePlan(
  slides: readonly Slide[],
  minutesOf: (stretch: string) => number,
  isSkipped: (slide: Slide) => boolean,
): Plan {
  const spans = new Map<string, Span>()
  let at = 0
  const stretches = [...Map.groupBy(slides.filter(isPlanned), ({ part }) => part.stretch)].map(
    ([name, own]): Stretch => {
      const begin = at
      const work = sum(own, workMinutes)
      const talk = own.filter((slide) => workMinutes(slide) === 0).length
      const share = Math.max(0, minutesOf(name) - work) / Math.max(1, talk)
      for (const slide of own.filter((one) => !isSkipped(one))) {
        const end = at + (workMinutes(slide) || share)
        spans.set(slide.id, [hundredths(at), hundredths(end)])
        at = end
      }
      const [{ part } = { part: undefined }] = own
      const title = part?.task?.title ?? part?.title ?? name
      return { name, title, minutes: hundredths(at - begin), told: own.some(({ main }) => main) }
    },
  )
  return { stretches: stretches.filter(({ minutes }) => minutes > 0), spans }
}

/** Whether a slide has time of its own: backstage has none, nor has what the talk begins and ends with. */
function isPlanned({ main, kind }: Slide): boolean {
  return kind === 'break' || (main && kind !== 'opener' && kind !== 'plan' && kind !== 'wrap-up')
}

/** The minutes that the clocks of a slide run. */
export function workMinutes({ panes }: Pick<Slide, 'panes'>): number {
  return sum(panes, (pane) => {
    if (pane.kind === 'work') return pane.minutes
    return pane.kind === 'break' ? pane.break.minutes : 0
  })
}

/** Without what floating point adds. */
function hundredths(minutes: number): number {
  return Math.round(minutes * 100) / 100
}

function sum<T>(things: readonly T[], valueOf: (thing: T) => number): number {
  return things.reduce((total, thing) => total + valueOf(thing), 0)
}
