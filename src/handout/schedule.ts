/** When a task begins, if everybody is quick and if nobody is. */
export interface Slot {
  readonly earliest: string
  readonly latest: string
}

/**
 * When each task begins, and at the end when the last one is over: clock times from `start`, written
 * as `14:00`, or the time since the beginning where it is empty.
 */
export function schedule(
  start: string,
  minutes: readonly { readonly min: number; readonly max: number }[],
): Slot[] {
  const begin = readClock(start)
  const sums = minutes.reduce(
    (slots, { min, max }) => {
      const last = slots.at(-1) ?? { min: 0, max: 0 }
      return [...slots, { min: last.min + min, max: last.max + max }]
    },
    [{ min: 0, max: 0 }],
  )
  return sums.map(({ min, max }) => ({
    earliest: clock(begin + min),
    latest: clock(begin + max),
  }))
}

function readClock(text: string): number {
  const [hours = 0, minutes = 0] = text === '' ? [] : text.split(':').map(Number)
  return hours * 60 + minutes
}

function clock(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24
  return `${hours}:${String(minutes % 60).padStart(2, '0')}`
}
