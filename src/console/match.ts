import { diffArrays } from 'diff'
import type { RecordedLine } from './differing.ts'
import { linePattern } from './masks.ts'

/** Neighbouring lines that differ between a recorded output and a seen one. */
export interface OutputChange {
  readonly recorded: readonly string[]
  readonly seen: readonly string[]
}

/**
 * Where seen lines are not the recorded ones. What differs from one machine to the next may be anything
 * of the same shape.
 */
export function diffLines(
  recorded: readonly RecordedLine[],
  seen: readonly string[],
): OutputChange[] {
  const patterns = new Map(recorded.map((line) => [line, linePattern(line.text, line.differs)]))
  const comparator = (one: RecordedLine, other: RecordedLine): boolean =>
    one.text === other.text || patterns.get(one)?.test(other.text) === true
  const before = [...recorded]
  const after = seen.map((text): RecordedLine => ({ text, differs: [] }))
  const changes: OutputChange[] = []
  let open: { recorded: string[]; seen: string[] } | undefined
  for (const { added, removed, value } of diffArrays(before, after, { comparator })) {
    if (!added && !removed) {
      open = undefined
      continue
    }
    if (open === undefined) changes.push((open = { recorded: [], seen: [] }))
    const texts = value.map(({ text }) => text)
    if (removed) open.recorded.push(...texts)
    else open.seen.push(...texts)
  }
  return changes
}
