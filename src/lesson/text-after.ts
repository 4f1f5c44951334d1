import type { FileDiff } from '../code/file-diff.ts'

/** The text of a file after a change, from the first line that the diff shows to the last. */
export function textAfter(diff: FileDiff, text: string): string {
  const numbers = diff.lines.flatMap(({ after }) => (after === undefined ? [] : [after]))
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return lines.slice(Math.min(...numbers) - 1, Math.max(...numbers)).join('')
}
