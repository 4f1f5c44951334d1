import type { StructuredPatch } from 'diff'
import { ProblemError } from './problem.ts'

const BETWEEN_HUNKS =
  /^(|diff --git .*|index .*|(old|new|new file|deleted file) mode \d+|(dis)?similarity index .*|rename (from|to) .*|Binary files .*|copy (from|to) .*|--- .*|\+\+\+ .*)$/

/**
 * The line of the patch file, from 1, on which each hunk of each change begins. The library that
 * parses diffs skips what it does not know; here such a line is a problem.
 * @param start index of the first line after the headers
 * @throws ProblemError at the first line that belongs to no hunk and to no file header.
 */
export function locateHunks(
  file: string,
  lines: readonly string[],
  start: number,
  changes: readonly StructuredPatch[],
): readonly (readonly number[])[] {
  let index = start
  const skipHeaders = (): void => {
    for (; index < lines.length && lines[index]?.startsWith('@@ ') === false; index++) {
      const line = lines[index] ?? ''
      if (BETWEEN_HUNKS.test(line)) continue
      throw new ProblemError({
        place: { file, line: index + 1 },
        message: 'This line belongs to no part of a unified diff',
        expected: '`--- a/…`, `+++ b/…`, `@@ … @@` or the lines of a hunk',
        found: line,
      })
    }
  }
  const located = changes.map(({ hunks }) =>
    hunks.map((hunk) => {
      skipHeaders()
      const at = index + 1
      index += 1 + hunk.lines.length
      return at
    }),
  )
  skipHeaders()
  return located
}
