import type { Outline, OutlineSlide, Spot, Talk } from './talk.ts'

/** Whether a value is a talk: from storage, or from another window, anything may come. */
export function isTalk(value: unknown): value is Talk {
  if (!isRecord(value)) return false
  const { stamp, left = value, black, frozen = value, hidden, began, since, used, clocks } = value
  return (
    [value, left, frozen].every(isSpot) &&
    [stamp, began, since].every(Number.isSafeInteger) &&
    typeof black === 'boolean' &&
    Array.isArray(hidden) &&
    isRecordOf(used, Number.isSafeInteger) &&
    isRecordOf(clocks, isClock)
  )
}

/**
 * The talk on the slides that there are: a new version of the pages may have lost some, or their beats. What was
 * left for backstage is on the main path; no key would lead there from anywhere else.
 */
export function fitTalk({ slides, at }: Outline, talk: Talk): Talk {
  const slideOf = (spot: Spot | undefined): OutlineSlide | undefined =>
    slides[at.get(spot?.slide ?? '') ?? -1]
  const beat = Math.min(talk.beat, slideOf(talk)?.beats ?? 0)
  return { ...talk, beat, left: slideOf(talk.left)?.main === true ? talk.left : undefined }
}

function isSpot(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { slide, beat } = value
  return typeof slide === 'string' && Number.isSafeInteger(beat) && Number(beat) >= 0
}

function isClock(value: unknown): boolean {
  return isRecord(value) && [value['ends'], value['left']].every(Number.isSafeInteger)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRecordOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(isOne)
}
