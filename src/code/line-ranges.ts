import { ProblemError } from '../files/problem.ts'
import type { Place } from '../files/problem.ts'
import type { LineRange } from './text-lines.ts'

/**
 * Lines chosen by number: `5`, `5-12`, `5-` (to the end), and lists of these like `1-3,8-9`.
 * @param count how many lines the file has
 * @throws ProblemError at `place` for another form, a range that ends before it begins or before
 *   the one in front of it ends, and a line beyond the end of the file.
 */
export function parseLineRanges(
  lines: string,
  count: number,
  path: string,
  place: Place,
): readonly LineRange[] {
  let previous = 0
  return lines.split(',').map((part) => {
    const [, from, dash, to] = /^\s*(\d+)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? []
    if (from === undefined || (dash === '' && to !== '')) {
      const expected = 'numbers and ranges in order, like `5`, `5-12`, `5-` or `1-3,8-9`'
      throw new ProblemError({ place, message: '`lines` names no lines', expected, found: lines })
    }
    const first = Number(from)
    const last = dash === '' ? first : to === undefined || to === '' ? count : Number(to)
    if (Math.max(first, last) > count) {
      const message = `\`lines="${lines}"\` leads beyond the end of \`${path}\``
      throw new ProblemError({
        place,
        message,
        expected: `lines from 1 to ${count}`,
        found: part.trim(),
      })
    }
    if (first <= previous || last < first) {
      const message = `\`lines="${lines}"\` is not in order`
      const expected = 'every range after the one before it, its smaller number first'
      throw new ProblemError({ place, message, expected, found: part.trim() })
    }
    previous = last
    return { first, last }
  })
}
