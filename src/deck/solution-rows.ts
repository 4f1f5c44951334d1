import { type CodeSource, type Row, rowsOf } from './code-pane.ts'
import { fitsOnSheet, splitCode } from './split-code.ts'

/** Unchanged lines around what was added: many where they fit on a sheet. */
const contexts = [3, 2, 1]

/**
 * What a solution adds to a file, in its context, as the file is afterwards. Lines that it deletes
 * are shown only where it puts nothing in their place. Parts on several sheets each add something.
 */
export function solutionRows(source: CodeSource & { readonly kind: 'diff' }): Row[][] {
  const all = afterwards(rowsOf(source))
  const fitting = contexts.map((context) => near(all, context)).find(fitsOnSheet)
  if (fitting !== undefined) return [fitting]
  return splitCode(near(all, 1))
    .blocks.map(withoutEnds)
    .filter((rows) => rows.some(isChange))
}

/** The lines without those that others replace. */
function afterwards(rows: readonly Row[]): Row[] {
  return rows.filter(({ kind }, index) => kind !== 'removed' || !isReplaced(rows, index))
}

/** Whether lines are added next to a deleted one. */
function isReplaced(rows: readonly Row[], index: number): boolean {
  const changed = ({ kind }: Row): boolean => kind === 'added' || kind === 'removed'
  const before = rows.slice(0, index).findLastIndex((row) => !changed(row))
  const after = rows.slice(index).findIndex((row) => !changed(row))
  const run = rows.slice(before + 1, after < 0 ? undefined : index + after)
  return run.some(({ kind }) => kind === 'added')
}

/** Only changes and so many lines around each; a gap stands for what is left out. */
function near(rows: readonly Row[], context: number): Row[] {
  const kept = rows.map((row, index) => {
    return (
      row.kind !== 'gap' &&
      rows.slice(Math.max(0, index - context), index + context + 1).some(isChange)
    )
  })
  const result: Row[] = []
  for (const [index, row] of rows.entries()) {
    if (kept[index] === true) result.push(row)
    else if (result.length > 0 && result.at(-1)?.kind !== 'gap') result.push(gap)
  }
  return withoutEnds(result)
}

const gap: Row = { kind: 'gap', number: undefined, text: '', at: undefined }

/** Without gaps and empty lines at both ends. */
function withoutEnds(rows: readonly Row[]): Row[] {
  const says = (row: Row): boolean => row.kind !== 'gap' && row.text.trim() !== ''
  const first = rows.findIndex(says)
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(says) + 1)
}

function isChange({ kind, text }: Row): boolean {
  return (kind === 'added' || kind === 'removed') && text.trim() !== ''
}
