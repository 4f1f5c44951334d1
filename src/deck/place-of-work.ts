import type { BlockOf } from '../lesson/block.ts'
import { excerpt } from '../code/excerpt.ts'
import type { FileDiff } from '../code/file-diff.ts'
import { linesOf, mergeRanges } from '../code/text-lines.ts'
import { type CodeSource, type LineGroup, rowsOf } from './code-pane.ts'
import { fitsOnSheet } from './split-code.ts'

/** Where a step works in one file, by the line numbers before the work. */
export interface WorkPlace {
  readonly file: string
  readonly lines: readonly LineGroup[]
}

/**
 * Where the solution of a step changes files that are there already: the lines that it replaces or
 * deletes; where it only adds some, the line that they follow.
 */
export function workPlaces({ diffs }: BlockOf<'solution'>): WorkPlace[] {
  return diffs.flatMap((diff) => {
    const lines = groupsOf(changedBefore(diff))
    return lines.length > 0 ? [{ file: diff.path, lines }] : []
  })
}

function changedBefore({ lines }: FileDiff): number[] {
  return lines.flatMap(({ kind, before }, index) => {
    if (kind === 'removed') return before ?? []
    const next = lines[index + 1]?.kind
    return kind === 'same' && next === 'added' ? (before ?? []) : []
  })
}

function groupsOf(numbers: readonly number[]): LineGroup[] {
  const groups: [number, number][] = []
  for (const number of numbers) {
    const last = groups.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else groups.push([number, number])
  }
  return groups
}

/** Lines around a place of work: many where they fit on a sheet. */
const contexts = [8, 6, 5, 4, 3, 2, 1]

/** The place of work in the file as it is before the step, with as many lines around it as fit on a sheet. */
export function workExcerpt(
  { before, place }: BlockOf<'solution'>,
  { file, lines }: WorkPlace,
): CodeSource {
  const text = before.files.get(file) ?? ''
  const count = linesOf(text).length
  const around = (context: number): CodeSource => {
    const ranges = lines.map(([first, last]) => {
      return { first: Math.max(1, first - context), last: Math.min(count, last + context) }
    })
    const wanted = mergeRanges(ranges).map(({ first, last }) => `${first}-${last}`)
    const part = excerpt(file, text, { lines: wanted.join(',') }, place)
    return { kind: 'excerpt', excerpt: part, state: before }
  }
  const sources = contexts.map(around)
  return sources.find((source) => fitsOnSheet(rowsOf(source))) ?? around(0)
}

/** Whether every place of work is among the lines of a source. */
export function showsWork(source: CodeSource, { file, lines }: WorkPlace): boolean {
  if (source.kind !== 'excerpt' || source.excerpt.path !== file) return false
  const numbers = new Set(source.excerpt.lines.map(({ number }) => number))
  return lines.every(([first, last]) => numbers.has(first) && numbers.has(last))
}
