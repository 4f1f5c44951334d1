import {
  after,
  isOnPath,
  minute,
  type Outline,
  type OutlineClock,
  type OutlineSlide,
  slideAt,
  type Spot,
  type Talk,
} from './talk.ts'

// What only a presenter does to a talk; the wall is lighter without it.

/** Where the next exercise is. */
export function exerciseAfter(outline: Outline, talk: Talk): Spot | undefined {
  const slide = slideAt(outline, talk)
  if (slide === undefined) return undefined
  const next = after(outline, slide).find((one) => one.kind === 'exercise' && isOnPath(one, talk))
  return next === undefined ? undefined : { slide: next.id, beat: 0 }
}

/** The slides backstage of the part that is shown. */
export function backstageOf(outline: Outline, talk: Talk): OutlineSlide[] {
  const part = slideAt(outline, talk.left ?? talk)?.part
  return outline.slides.filter((slide) => slide.part === part && !slide.main)
}

/** Gives a clock another minute; one that has run out goes on with that alone. */
export function addMinute(
  talk: Talk,
  { name, minutes }: Pick<OutlineClock, 'name' | 'minutes'>,
  now: number,
): Talk {
  const { ends, left } = talk.clocks[name] ?? { ends: 0, left: minutes * minute }
  const clock =
    ends > 0
      ? { ends: Math.max(ends, now) + minute, left }
      : { ends, left: Math.max(0, left) + minute }
  return { ...talk, clocks: { ...talk.clocks, [name]: clock } }
}

/** Takes a slide out of the main path, or puts it back. */
export function toggleHidden(talk: Talk, slide: string): Talk {
  const { hidden } = talk
  const rest = hidden.filter((id) => id !== slide)
  return { ...talk, hidden: rest.length < hidden.length ? rest : [...hidden, slide] }
}

/** Lets the wall stay where it is, or follow again. */
export function toggleFrozen({ frozen, ...talk }: Talk): Talk {
  return frozen === undefined ? { ...talk, frozen: { slide: talk.slide, beat: talk.beat } } : talk
}

/** Begins the time of the talk anew. */
export function restartTime(talk: Talk, now: number): Talk {
  return { ...talk, began: now, since: now, used: {} }
}
