import type { CodeLine } from '../code/code-lines.ts'

/** A block with no more lines stays on one sheet. */
const short = 16
/** How many lines a part of a longer block has, before the first empty line after them ends it. */
const least = 5
/** Where no empty line comes, a part ends here. */
const most = 9

/**
 * The parts of a block of code that stay together on a sheet: all of a short one; of a long one, parts that
 * end where a reader would end them.
 */
export function codeRows(lines: readonly CodeLine[]): CodeLine[][] {
  if (lines.length <= short) return [[...lines]]
  const rows: CodeLine[][] = [[]]
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1) ?? []
    row.push(line)
    const left = lines.length - index - 1
    const ends = row.length >= most || (row.length >= least && isEmpty(line))
    if (ends && left >= least) rows.push([])
  }
  return rows
}

function isEmpty({ tokens }: CodeLine): boolean {
  return tokens.every(({ text }) => text.trim() === '')
}
