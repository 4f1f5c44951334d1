import { type Place, ProblemError } from '../files/problem.ts'
import type { LineGroup, Row } from './code-pane.ts'

/**
 * Reads `steps="3-5|8|10-12"` of a snippet: groups of lines that are lit one after the other, by the
 * numbers that the block shows; a block without numbers counts from 1.
 *
 * @throws ProblemError for a group that is no range, or lies outside of the block
 */
export function readLineGroups(
  text: string | undefined,
  lines: readonly Row[],
  place: Place,
): LineGroup[] {
  if (text === undefined) return []
  const numbers = lines.map(({ number }, index) => number ?? index + 1)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return text.split('|').map((part) => {
    const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(part) ?? []
    const group = [Number(from), Number(to)] as const
    if (group[0] <= group[1] && numbers.some((n) => n >= group[0] && n <= group[1])) return group
    throw new ProblemError({
      place,
      message: `\`${part.trim()}\` in \`steps\` names no lines of this snippet`,
      expected: `lines or ranges from ${first} to ${last}, as in steps="${first}-${Math.min(first + 2, last)}|${last}"`,
    })
  })
}
