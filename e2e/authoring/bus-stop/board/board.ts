// FIXME: Task 1.4: this type has a name already
interface Line {
  line: number
  to: string
  first: number
  every: number
}

/** Minutes until the next bus of a line, if it is `now` minutes after midnight. */
export function minutesUntil({ first }: Line, now: number): number {
  // FIXME: Task 1.3: after the first bus there are others
  return first - now
}

/** The rows of the board. */
export function board(lines: Line[], now: number): string[] {
  const rows = lines.map((line) => ({ ...line, minutes: minutesUntil(line, now) }))
  // FIXME: Task 1.4: the next bus comes first
  return rows.map(({ line, to, minutes }) => `${line} ${to}: ${minutes} min`)
}
