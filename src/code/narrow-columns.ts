/** Characters that a line has room for on a page or a sheet. */
const room = 90

/** A line of a table: parts with wide gaps between them. */
const row = /\S {3,}\S/

/**
 * A table of an output with its columns closer together, two blanks apart, where its lines are too
 * long to stand whole: broken lines are no table. Any other text stays as it is.
 */
export function narrowColumns(output: string): string {
  const lines = output.split('\n').map((line) => ({ line, signs: Array.from(line) }))
  const rows = lines.filter(({ line }) => row.test(line)).map(({ signs }) => signs)
  const width = Math.max(...rows.map(({ length }) => length))
  if (rows.length < 3 || width <= room) return output
  const blank = Array.from({ length: width }, (_, at) => {
    return rows.every((signs) => (signs[at] ?? ' ') === ' ')
  })
  const kept = (_: string, at: number): boolean => {
    return !(blank[at] === true && blank[at - 1] === true && blank[at - 2] === true)
  }
  return lines
    .map(({ line, signs }) => (row.test(line) ? signs.filter(kept).join('') : line))
    .join('\n')
}
