import * as words from '../../interface/current.ts'
import { type Outline, slideAt, type Talk, usedBy } from '../talk.ts'

/** A stretch of the plan: what it may take, has taken, and has left; in words. */
export interface PlanRow {
  readonly title: string
  readonly here: boolean
  readonly planned: string
  readonly used: string
  readonly left: string
}

/**
 * Time used, how that compares with the plan of the present slide, and when the talk ends if the rest
 * takes as long as it should.
 */
export function pace(outline: Outline, talk: Talk, now: number): string {
  const slides = planned(outline)
  const first = slides[0]?.plan[0] ?? 0
  const last = (slides.at(-1)?.plan[1] ?? 0) - first
  if (talk.began === 0) return words.notBegun(last)
  const used = (now - talk.began) / minute
  const [begin = 0, end = 0] = (slideAt(outline, talk.left ?? talk)?.plan ?? [first, first]).map(
    (time) => time - first,
  )
  const behind = Math.round(used - end)
  const ahead = Math.round(begin - used)
  const rest = last - Math.min(Math.max(used, begin), end)
  const until = new Date(now + rest * minute)
  return words.paceOf(used, behind > 0 ? behind : -Math.max(ahead, 0), rest, words.time(until))
}

/** The plan by stretches, in the order of the talk. */
export function planRows(outline: Outline, talk: Talk, now: number): PlanRow[] {
  const current = slideAt(outline, talk.left ?? talk)?.stretch
  return [...Map.groupBy(planned(outline), ({ stretch }) => stretch)].map(([stretch, own]) => {
    const whole = (own.at(-1)?.plan[1] ?? 0) - (own[0]?.plan[0] ?? 0)
    const used = usedBy(talk, stretch, current, now) / minute
    return {
      title: own[0]?.title ?? stretch,
      here: stretch === current,
      planned: words.min(whole),
      used: used === 0 ? '' : words.min(used),
      left: stretch === current ? words.min(whole - used) : '',
    }
  })
}

/** The slides of the main path that have time of their own. */
function planned({ slides }: Outline) {
  return slides.flatMap(({ plan, ...slide }) => (plan ? [{ ...slide, plan }] : []))
}

const minute = 60_000
