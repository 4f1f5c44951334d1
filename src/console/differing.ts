import { diffArrays } from 'diff'
import { type Part, type Shape, shapedParts, shapeOf } from './masks.ts'

/** A shaped part of an output that differed between two machines. */
export interface DifferingPart {
  /** The line of the output, from 0. */
  readonly line: number
  /** Which of its shaped parts, from 0. */
  readonly part: number
}

/** Shapes of what differs on every machine, whether or not two of them happened to give the same. */
const everywhere: readonly Shape[] = ['storePath', 'pid', 'measured']

/** A line of a recorded output. */
export interface RecordedLine {
  readonly text: string
  /** Its parts that differ from one machine to the next. */
  readonly differs: readonly Part[]
}

/**
 * The lines of an output with those parts that differ from one machine to the next: which were seen
 * to, and of which it is known, such as day and time of the recording.
 *
 * @param day of the recording, such as 2026-10-03
 */
export function recordedLines(
  output: string,
  seen: readonly DifferingPart[],
  day: string,
): RecordedLine[] {
  const days = daysAround(day)
  return output.split('\n').map((text, line) => {
    const parts = shapedParts(text)
    const isToday = ({ shape, start, end }: Part): boolean =>
      shape === 'date' && days.has(text.slice(start, end).replace(weekday, ''))
    const differs = parts.filter((one, index) => {
      const before = parts[index - 1]
      return (
        everywhere.includes(one.shape) ||
        isToday(one) ||
        // What stands before it is a blank or a T.
        (one.shape === 'time' && before?.end === one.start - 1 && isToday(before)) ||
        seen.some((place) => place.line === line && place.part === index)
      )
    })
    return { text, differs }
  })
}

/**
 * Where the outputs of a command on two machines differ within shaped parts, as parts of the first one;
 * without those that are known to differ. Every part of a line differs that has no counterpart, such as
 * an entry of a journal.
 */
export function differingParts(first: string, second: string, day: string): DifferingPart[] {
  const known = recordedLines(first, [], day)
  const lines = [first.split('\n'), second.split('\n')] as const
  const parts: DifferingPart[] = []
  let [line, other] = [0, 0]
  for (const { added, removed, count } of diffArrays(
    lines[0].map(shapeOf),
    lines[1].map(shapeOf),
  )) {
    if (added) other += count
    for (let index = 0; !added && index < count; index++, line++) {
      const text = lines[0][line] ?? ''
      const counterpart = removed ? '' : (lines[1][other++] ?? '')
      const theirs = shapedParts(counterpart)
      for (const [part, { start, end }] of shapedParts(text).entries()) {
        const their = theirs[part]
        const same = text.slice(start, end) === counterpart.slice(their?.start, their?.end)
        const isKnown = known[line]?.differs.some((one) => one.start === start)
        if (!same && isKnown !== true) parts.push({ line, part })
      }
    }
  }
  return parts
}

const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? /
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How a day and its neighbours are written, without the day of the week: a clock may be in another zone. */
function daysAround(day: string): ReadonlySet<string> {
  const written = [-1, 0, 1].flatMap((off) => {
    const date = new Date(Date.parse(day) + off * 86_400_000)
    const month = months[date.getUTCMonth()] ?? ''
    const [year, number] = [date.getUTCFullYear(), String(date.getUTCDate())]
    const ways = [number.padStart(2, '0'), number.padStart(2, ' ')].map((two) => `${month} ${two}`)
    const more = [number, number.padStart(2, '0')].map((two) => `${two} ${month} ${year}`)
    return [date.toISOString().slice(0, 10), ...ways, ...more, String(year)]
  })
  return new Set(written)
}
