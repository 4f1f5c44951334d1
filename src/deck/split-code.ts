import type { ChangedLine } from './changed-lines.ts'
import type { CodeSize } from './slide.ts'

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
  readonly blocks: readonly (readonly ChangedLine[])[]
}

/**
 * The largest letters at which the lines fit, with none of them broken; else the smallest, in
 * several blocks. `taken` rows of the sheet are needed by something else. Of a change the sheet
 * shows first what was before, then what came after, so that its higher side counts.
 */
export function splitCode(lines: readonly ChangedLine[], taken = 0): SplitCode {
  const size = sizes.find(
    (one) =>
      heightOf(lines, () => 1) <= room[one].rows - taken &&
      lines.every((line) => textOf(line).length <= room[one].columns),
  )
  if (size !== undefined) return { size, blocks: [lines] }
  return { size: 24, blocks: blocksOf(lines, room[24].rows - taken) }
}

/** Blocks of about the same height, each ending where the code pauses. */
function blocksOf(lines: readonly ChangedLine[], most: number): ChangedLine[][] {
  const count = Math.ceil(heightOf(lines, rowsOf) / most)
  const blocks: ChangedLine[][] = []
  let rest = lines
  while (rest.length > 0) {
    const wanted = heightOf(rest, rowsOf) / Math.max(1, count - blocks.length)
    const end = endOfBlock(rest, wanted, most)
    blocks.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return blocks
}

/** Where a block that begins with the lines ends: at the best pause that is near the wanted height and fits. */
function endOfBlock(lines: readonly ChangedLine[], wanted: number, most: number): number {
  let best = { end: 1, cost: Infinity }
  for (let end = 1; end <= lines.length; end++) {
    const height = heightOf(lines.slice(0, end), rowsOf)
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
function costOfBreak(last: ChangedLine | undefined, next: ChangedLine | undefined): number {
  if (next === undefined || last?.kind === 'gap' || next.kind === 'gap') return 0
  if (last?.kind === 'removed' && next.kind !== 'plain') return 9
  if (textOf(last).trim() === '') return 0
  if (textOf(next).trim() === '') return 4
  return 3 + Math.min(next.indent, 8) / 2
}

/** The height of the higher side: of all lines but the added ones, or of all but the removed ones. */
function heightOf(lines: readonly ChangedLine[], rows: (line: ChangedLine) => number): number {
  const side = (left: ChangedLine['kind']): number =>
    lines.reduce((sum, line) => sum + (line.kind === left ? 0 : rows(line)), 0)
  return Math.max(side('added'), side('removed'))
}

/** How many rows a line takes at the smallest size: a broken line goes on below its own first word. */
function rowsOf(line: ChangedLine): number {
  const { columns } = room[24]
  const rest = textOf(line).length - columns
  // A line breaks at a space, so that a row is rarely full.
  return rest <= 0 ? 1 : 1 + Math.ceil(rest / ((columns - line.indent - 2) * 0.8))
}

function textOf(line: ChangedLine | undefined): string {
  return line?.tokens.map(({ text }) => text).join('') ?? ''
}
