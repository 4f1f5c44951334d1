import assert from 'node:assert/strict'
import { type Problem, ProblemError } from '../files/problem.ts'

/**
 * What `read` gives; undefined where it refuses what it reads as an author is told: with the file, and a line of
 * it that exists unless the file as a whole is meant.
 */
export function readOrRefuse<Read>(
  read: () => Read,
  { file, text }: { readonly file: string; readonly text: string },
): Read | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    assert.ok(error.problems.length > 0)
    for (const problem of error.problems) assertPlace(problem, file, text)
    return undefined
  }
}

/** That a problem is told where an editor can open it. */
export function assertPlace({ place, message }: Problem, file: string, text: string): void {
  assert.equal(place.file, file, message)
  assert.ok(message.trim() !== '')
  const { line } = place
  assert.ok(line !== undefined, `no line: ${message}`)
  // A carriage return alone ends a line of Markdown, and in editors.
  const lines = text.split(/\r\n|\n|\r/).length
  assert.ok(
    Number.isInteger(line) && line >= 1 && line <= lines + 1,
    `line ${line} of ${lines}: ${message}`,
  )
}
