import type { CodeSize, Row } from './code-pane.ts'

/** How many rows and columns of code a sheet holds at each height of letters, below its caption. */
const room: Readonly<Record<CodeSize, { readonly rows: number; readonly columns: number }>> = {
  32: { rows: 12, columns: 54 },
  28: { rows: 13, columns: 62 },
  24: { rows: 16, columns: 73 },
}
const sizes: readonly CodeSize[] = [32, 28, 24]

/** Code as it goes on sheets: one block, or several where even the smallest letters are too large. */
export interface SplitCode {
  readonly size: CodeSize
  readonly blocks: readonly (readonly Row[])[]
}

/** How many lines may be broken at each height of letters: rather a few than all of them small. */
const broken: Readonly<Record<CodeSize, number>> = { 32: 0, 28: 2, 24: Infinity }

/** The largest letters at which the lines fit on one sheet; else the smallest, in several blocks. */
export function splitCode(lines: readonly Row[]): SplitCode {
  const size = sizes.find((one) => fitsAt(lines, one))
  if (size !== undefined) return { size, blocks: [lines] }
  return { size: 24, blocks: blocksOf(lines, room[24].rows) }
}

/** Whether the lines fit on one sheet, at the smallest letters with long lines broken. */
export function fitsOnSheet(lines: readonly Row[]): boolean {
  return fitsAt(lines, 24)
}

function fitsAt(lines: readonly Row[], size: CodeSize): boolean {
  const long = lines.filter(({ text }) => text.length > room[size].columns)
  return long.length <= broken[size] && heightOf(lines, size) <= room[size].rows
}

/** Blocks of about the same height, each ending where the code pauses. */
function blocksOf(lines: readonly Row[], most: number): Row[][] {
  const count = Math.ceil(heightOf(lines) / most)
  const blocks: Row[][] = []
  let rest = lines
  while (rest.length > 0) {
    const wanted = heightOf(rest) / Math.max(1, count - blocks.length)
    const end = endOfBlock(rest, wanted, most)
    blocks.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return blocks
}

/** Where a block that begins with the lines ends: at the best pause that is near the wanted height and fits. */
function endOfBlock(lines: readonly Row[], wanted: number, most: number): number {
  let best = { end: 1, cost: Infinity }
  for (let end = 1; end <= lines.length; end++) {
    const height = heightOf(lines.slice(0, end))
    if (height > most) break
    const cost = Math.abs(height - wanted) + costOfBreak(lines[end - 1], lines[end])
    if (cost <= best.cost) best = { end, cost }
  }
  return best.end
}

/**
 * How much a break between two lines disturbs, in rows: nothing where lines are left out, little at
 * an empty line, more the deeper it is, and most where the new lines would part from the old ones.
 */
function costOfBreak(last: Row | undefined, next: Row | undefined): number {
  if (next === undefined || last?.kind === 'gap' || next.kind === 'gap') return 0
  if (last?.kind === 'removed' && next.kind !== 'plain') return 9
  if (last?.text.trim() === '') return 0
  if (next.text.trim() === '') return 4
  return 3 + Math.min(indentOf(next.text), 8) / 2
}

/** How many rows lines take. */
function heightOf(lines: readonly Row[], size: CodeSize = 24): number {
  return lines.reduce((sum, line) => sum + heightOfLine(line, size), 0)
}

/** A broken line goes on below its own first word; it breaks at a space, so that a row is rarely full. */
function heightOfLine({ text }: Row, size: CodeSize): number {
  const { columns } = room[size]
  const rest = text.length - columns
  return rest <= 0 ? 1 : 1 + Math.ceil(rest / ((columns - indentOf(text) - 2) * 0.8))
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
