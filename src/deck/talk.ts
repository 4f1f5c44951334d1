import type { Span } from './plan.ts'

/** A slide as a talk knows it. */
export interface OutlineSlide {
  readonly id: string
  readonly title: string
  readonly kind: string
  /** The part that it belongs to: a step, for example. */
  readonly part: string
  /** Under which its time is measured: a task, for example. */
  readonly stretch: string
  /** Whether Next leads to it. */
  readonly main: boolean
  /** Its last beat; it begins with beat 0. */
  readonly beats: number
  readonly plan: Span | undefined
  readonly clocks: readonly OutlineClock[]
}

/** A clock of a slide, from one beat to another. */
export interface OutlineClock {
  readonly name: string
  readonly minutes: number
  readonly from: number
  readonly to: number
}

/** The slides of a deck in order. */
export interface Outline {
  readonly slides: readonly OutlineSlide[]
  /** The place of each slide in the order, by its id. */
  readonly at: ReadonlyMap<string, number>
}

/** A slide, and how far it was gone within it. */
export interface Spot {
  readonly slide: string
  readonly beat: number
}

/** A clock that was started: it runs until `ends`, in ms since 1970, or rests at 0 with `left` ms. */
export interface Clock {
  readonly ends: number
  readonly left: number
}

/**
 * The state of a talk, all of it: whoever holds it can show the talk and lead it. Plain JSON. Times
 * are in ms, since 1970 where they are points.
 */
export interface Talk extends Spot {
  /** When it was changed last; of two states the later counts. */
  readonly stamp: number
  /** Where the main path was left for backstage. */
  readonly left?: Spot | undefined
  readonly black: boolean
  /** What the wall goes on to show while the presenter looks elsewhere. */
  readonly frozen?: Spot | undefined
  /** Slides of the main path that the presenter took out. */
  readonly hidden: readonly string[]
  /** When the first slide was left; 0 before. */
  readonly began: number
  /** Since when the time of the present stretch runs. */
  readonly since: number
  /** Time used by each stretch before that. */
  readonly used: Readonly<Record<string, number>>
  /** The clocks that were started, by name. */
  readonly clocks: Readonly<Record<string, Clock>>
}

/** A talk before its beginning. */
export const noTalk: Talk = {
  stamp: 0,
  slide: '',
  beat: 0,
  black: false,
  hidden: [],
  began: 0,
  since: 0,
  used: {},
  clocks: {},
}

/** What Next does. */
export type Following =
  | { readonly kind: 'light' }
  | { readonly kind: 'clock'; readonly name: string; readonly minutes: number }
  | { readonly kind: 'spot'; readonly spot: Spot }

export function makeOutline(slides: readonly OutlineSlide[]): Outline {
  return { slides, at: new Map(slides.map(({ id }, index) => [id, index])) }
}

/** The slide of a spot; the first one where there is no such slide. */
export function slideAt({ slides, at }: Outline, { slide }: Spot): OutlineSlide | undefined {
  return slides[at.get(slide) ?? 0]
}

/** Whether Next leads to a slide in this talk. */
export function isOnPath({ id, main }: OutlineSlide, { hidden }: Talk): boolean {
  return main && !hidden.includes(id)
}

/**
 * What Next does: it ends the black, starts a clock that was not started yet, opens the next beat,
 * leads to the next slide of the main path, or from backstage back to it. Undefined at the end.
 */
export function following(outline: Outline, talk: Talk): Following | undefined {
  const slide = slideAt(outline, talk)
  if (slide === undefined) return undefined
  if (talk.black) return { kind: 'light' }
  const clock = slide.main ? clockAt(slide, talk.beat) : undefined
  if (clock !== undefined && !(clock.name in talk.clocks)) return { kind: 'clock', ...clock }
  if (talk.beat < slide.beats) return spot(slide.id, talk.beat + 1)
  if (!slide.main && talk.left !== undefined) return { kind: 'spot', spot: talk.left }
  const next = after(outline, slide).find((one) => isOnPath(one, talk))
  return next === undefined ? undefined : spot(next.id, 0)
}

/** Where Previous leads. */
export function preceding(outline: Outline, talk: Talk): Spot | undefined {
  const slide = slideAt(outline, talk)
  if (slide === undefined) return undefined
  if (talk.beat > 0) return { slide: slide.id, beat: talk.beat - 1 }
  if (!slide.main && talk.left !== undefined) return talk.left
  const last = before(outline, slide).findLast((one) => isOnPath(one, talk))
  return last === undefined ? undefined : { slide: last.id, beat: last.beats }
}

/** The clock of a slide at a beat. */
export function clockAt({ clocks }: OutlineSlide, beat: number): OutlineClock | undefined {
  return clocks.find(({ from, to }) => beat >= from && beat <= to)
}

/** The talk after Next. */
export function next(outline: Outline, talk: Talk, now: number): Talk {
  const what = following(outline, talk)
  if (what === undefined) return talk
  if (what.kind === 'light') return { ...talk, black: false }
  if (what.kind === 'clock') return toggleClock(talk, what, now)
  return goTo(outline, talk, what.spot, now)
}

/** The talk after Previous. */
export function previous(outline: Outline, talk: Talk, now: number): Talk {
  const where = preceding(outline, talk)
  return where === undefined ? talk : goTo(outline, talk, where, now)
}

/** The talk at another spot; one that does not exist changes nothing. */
export function goTo(outline: Outline, talk: Talk, { slide, beat }: Spot, now: number): Talk {
  const [from, to] = [slideAt(outline, talk), outline.slides[outline.at.get(slide) ?? -1]]
  if (to === undefined) return talk
  const stays = { slide: talk.slide || (from?.id ?? ''), beat: talk.beat }
  const left = to.main ? undefined : from?.main === true ? stays : talk.left
  const began = talk.began || (to === outline.slides[0] ? 0 : now)
  const shown = { ...talk, slide, beat: Math.min(beat, to.beats), left, black: false, began }
  // Looking something up takes the time of the stretch in which one does it.
  const stretch =
    from?.main === false ? slideAt(outline, talk.left ?? talk)?.stretch : from?.stretch
  if (!to.main || stretch === to.stretch) return { ...shown, since: talk.since || began }
  const used = stretch === undefined ? {} : { [stretch]: usedBy(talk, stretch, stretch, now) }
  return { ...shown, since: now, used: { ...talk.used, ...used } }
}

/** The time that a stretch has used, in ms; `current` is the one in which the talk is. */
export function usedBy(
  { used, since }: Talk,
  stretch: string,
  current: string | undefined,
  now: number,
): number {
  return (used[stretch] ?? 0) + (stretch === current && since > 0 ? now - since : 0)
}

/** Starts a clock, or lets it rest, or go on. */
export function toggleClock(
  talk: Talk,
  { name, minutes }: Pick<OutlineClock, 'name' | 'minutes'>,
  now: number,
): Talk {
  const { ends, left } = talk.clocks[name] ?? { ends: 0, left: minutes * minute }
  const clock = ends > 0 ? { ends: 0, left: ends - now } : { ends: now + left, left }
  return { ...talk, clocks: { ...talk.clocks, [name]: clock } }
}

/** In ms. */
export const minute = 60_000

/** What is left of a clock, in ms; below 0 when its time is over. */
export function timeLeft({ ends, left }: Clock, now: number): number {
  return ends > 0 ? ends - now : left
}

function spot(slide: string, beat: number): Following {
  return { kind: 'spot', spot: { slide, beat } }
}

/** The slides that come after one. */
export function after({ slides, at }: Outline, { id }: OutlineSlide): readonly OutlineSlide[] {
  return slides.slice((at.get(id) ?? 0) + 1)
}

function before({ slides, at }: Outline, { id }: OutlineSlide): readonly OutlineSlide[] {
  return slides.slice(0, at.get(id) ?? 0)
}
