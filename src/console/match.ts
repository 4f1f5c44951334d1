import { diffArrays } from 'diff'
import { type MaskName, maskOutput } from './masks.ts'

/** Neighbouring lines that differ between a recorded output and a seen one. */
export interface OutputChange {
  /** Line of the recorded output before which, or with which, it differs; from 1. */
  readonly line: number
  readonly recorded: readonly string[]
  readonly seen: readonly string[]
}

/** Where a seen output differs from a recorded one, apart from what the masks cover. */
export function diffOutputs(
  recorded: string,
  seen: string,
  masks: readonly MaskName[],
): OutputChange[] {
  const recordedLines = recorded.split('\n')
  const seenLines = seen.split('\n')
  const changes: OutputChange[] = []
  let [before, after] = [0, 0]
  let open: { line: number; recorded: string[]; seen: string[] } | undefined
  for (const { added, removed, count } of diffArrays(
    recordedLines.map((line) => maskOutput(line, masks)),
    seenLines.map((line) => maskOutput(line, masks)),
  )) {
    if (!added && !removed) {
      open = undefined
      before += count
      after += count
      continue
    }
    if (open === undefined) changes.push((open = { line: before + 1, recorded: [], seen: [] }))
    if (removed) open.recorded.push(...recordedLines.slice(before, (before += count)))
    else open.seen.push(...seenLines.slice(after, (after += count)))
  }
  return changes
}

/** The first line of an expectation that an output does not meet. */
export interface Mismatch {
  /** Line of the expectation, from 1; one more than it has where the output goes on. */
  readonly line: number
  readonly expected: string
  /** The line of the output that stands in its place. */
  readonly found: string
}

const elision = '…'

/**
 * Compares an output with what is expected of it: `…` alone on a line stands for any number of
 * lines, `…` within a line for any characters, and parts under a mask for each other. Undefined
 * when the whole output is as expected.
 */
export function matchOutput(
  expected: string,
  seen: string,
  masks: readonly MaskName[],
): Mismatch | undefined {
  const wanted = maskOutput(expected, masks).split('\n')
  const lines = maskOutput(seen, masks).split('\n')
  const shown = [...seen.split('\n'), 'the end of the output']
  /** How many lines of the output the expectation may have taken so far. */
  let taken = new Set([0])
  for (const [index, line] of [...wanted, 'the end of the output'].entries()) {
    const furthest = Math.max(...taken)
    const next = new Set<number>()
    const pattern = linePattern(line)
    for (const from of taken) {
      if (index === wanted.length ? from === lines.length : pattern.test(lines[from] ?? '\n')) {
        next.add(from + 1)
      }
      if (line === elision) for (let to = from; to <= lines.length; to++) next.add(to)
    }
    if (next.size === 0) return { line: index + 1, expected: line, found: shown[furthest] ?? '' }
    taken = next
  }
  return undefined
}

function linePattern(line: string): RegExp {
  const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`^${line.split(elision).map(literal).join('.*')}$`)
}
