import { readFileSync } from 'node:fs'

/** A line that stops here. */
export interface BusLine {
  line: number
  to: string
  /** The first bus of the day, in minutes after midnight. */
  first: number
  /** Minutes between two buses. */
  every: number
}

/** The minutes from midnight to a time such as 08:10. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Reads a timetable. Of YAML it knows what this one needs: a list of entries with plain keys and values. */
export function readTimetable(file: string): BusLine[] {
  const entries: Record<string, string>[] = []
  let entry: Record<string, string> = {}
  for (const [index, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (/^(#.*)?$/.test(text)) continue
    const [, dash, key, value] = /^([- ]) (\w+): '?([^']+)'?$/.exec(text) ?? []
    if (key === undefined || value === undefined) {
      throw new Error(`${file}:${index + 1}: expected a key, a colon, a space and a value`)
    }
    if (dash === '-') entries.push((entry = {}))
    entry[key] = value
  }
  return entries.map(({ line, to = '', first = '', every }) => {
    return { line: Number(line), to, first: minutesOf(first), every: Number(every) }
  })
}
