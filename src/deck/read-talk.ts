import type { Clock, Outline, OutlineSlide, Spot, Talk } from './talk.ts'

/**
 * A talk from storage or from another window, where anything may stand: undefined for what is none.
 */
export function readTalk(value: unknown): Talk | undefined {
  if (!isRecord(value)) return undefined
  const { stamp, slide, beat, left, black, frozen, hidden, began, since, used, clocks } = value
  const whole =
    isTime(stamp) &&
    isSpot({ slide, beat }) &&
    (left === undefined || isSpot(left)) &&
    typeof black === 'boolean' &&
    (frozen === undefined || isSpot(frozen)) &&
    Array.isArray(hidden) &&
    hidden.every((id) => typeof id === 'string') &&
    isTime(began) &&
    isTime(since) &&
    isRecordOf(used, isTime) &&
    isRecordOf(clocks, isClock)
  if (!whole || typeof slide !== 'string' || typeof beat !== 'number') return undefined
  return { stamp, slide, beat, left, black, frozen, hidden, began, since, used, clocks }
}

/**
 * The talk on the slides that there are: a new version of the pages may have lost some, or their beats. What was
 * left for backstage is on the main path; no key would lead there from anywhere else.
 */
export function fitTalk(outline: Outline, talk: Talk): Talk {
  const slideOf = (spot: Spot): OutlineSlide | undefined =>
    outline.slides[outline.at.get(spot.slide) ?? -1]
  const fit = (spot: Spot | undefined): Spot | undefined => {
    const slide = spot && slideOf(spot)
    return spot && slide && { slide: slide.id, beat: Math.min(spot.beat, slide.beats) }
  }
  const onPath = talk.left !== undefined && slideOf(talk.left)?.main === true
  return {
    ...talk,
    ...(fit(talk) ?? { slide: '', beat: 0 }),
    left: onPath ? fit(talk.left) : undefined,
    frozen: fit(talk.frozen),
  }
}

function isSpot(value: unknown): value is Spot {
  if (!isRecord(value)) return false
  const { slide, beat } = value
  return typeof slide === 'string' && Number.isSafeInteger(beat) && Number(beat) >= 0
}

function isClock(value: unknown): value is Clock {
  return isRecord(value) && isTime(value['ends']) && isTime(value['left'])
}

/** The last moment that a date can be, in ms since 1970. */
const last = 8.64e15

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= last
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRecordOf<T>(
  value: unknown,
  isOne: (one: unknown) => one is T,
): value is Readonly<Record<string, T>> {
  return isRecord(value) && Object.values(value).every(isOne)
}
