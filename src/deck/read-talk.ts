import type { Clock, Spot, Talk } from './talk.ts'

/**
 * A talk from storage or from another window, where anything may stand: undefined for what is none.
 */
export function readTalk(value: unknown): Talk | undefined {
  if (!isRecord(value)) return undefined
  const { stamp, slide, beat, left, black, frozen, hidden, began, since, used, clocks } = value
  const whole =
    isNumber(stamp) &&
    isSpot({ slide, beat }) &&
    (left === undefined || isSpot(left)) &&
    typeof black === 'boolean' &&
    (frozen === undefined || isSpot(frozen)) &&
    Array.isArray(hidden) &&
    hidden.every((id) => typeof id === 'string') &&
    isNumber(began) &&
    isNumber(since) &&
    isRecordOf(used, isNumber) &&
    isRecordOf(clocks, isClock)
  if (!whole || typeof slide !== 'string' || !isNumber(beat)) return undefined
  return { stamp, slide, beat, left, black, frozen, hidden, began, since, used, clocks }
}

function isSpot(value: unknown): value is Spot {
  if (!isRecord(value)) return false
  const { slide, beat } = value
  return typeof slide === 'string' && isNumber(beat) && Number.isInteger(beat) && beat >= 0
}

function isClock(value: unknown): value is Clock {
  return isRecord(value) && isNumber(value['ends']) && isNumber(value['left'])
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
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
