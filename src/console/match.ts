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
