import { parsePatch as parseDiff } from 'diff'
import type { StructuredPatch } from 'diff'
import { outsideProblem } from './file-tree.ts'
import { locateHunks } from './hunk-lines.ts'
import { ProblemError } from './problem.ts'
import type { Problem } from './problem.ts'

/** What a patch does to one file. Paths are relative to workshop/. */
export interface FileChange {
  /** The file that is read; undefined when the patch creates it. */
  readonly from: string | undefined
  /** The file that is written; undefined when the patch deletes it. */
  readonly to: string | undefined
  readonly diff: StructuredPatch
  /** The line of the patch file on which each hunk's `@@` stands, from 1. */
  readonly hunkLines: readonly number[]
}

/**
 * Reads the diff of a patch.
 * @param lines all lines of the patch file
 * @param start index of the first line after the headers
 * @throws ProblemError for a line that belongs to no diff, and for a path outside workshop/.
 */
export function parseChanges(file: string, lines: readonly string[], start: number): FileChange[] {
  // The empty lines that take the headers' place keep the line numbers of the library's messages.
  const diff = [...lines.slice(0, start).fill(''), ...lines.slice(start)].join('\n')
  // Where the diff begins: for what the library tells without a line.
  const first = Math.min(start + 2, lines.length)
  const parsed = readDiff(file, diff, first).filter(
    ({ oldFileName, hunks }) => oldFileName !== undefined || hunks.length > 0,
  )
  const located = locateHunks(file, lines, start, parsed)
  if (parsed.length === 0) fail(file, start + 1, 'The patch changes nothing', 'a unified diff')
  return parsed.map((change, index) => {
    const hunkLines = located[index] ?? []
    return { ...changedPaths(file, change, hunkLines[0] ?? first), diff: change, hunkLines }
  })
}

function readDiff(file: string, diff: string, firstLine: number): StructuredPatch[] {
  try {
    return parseDiff(diff)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = /at line (\d+)/.exec(message)?.[1]
    const expected = 'hunks with as many lines as their `@@` lines count'
    return fail(file, Number(line ?? firstLine), 'This is no unified diff', expected, message)
  }
}

function changedPaths(
  file: string,
  diff: StructuredPatch,
  line: number,
): Pick<FileChange, 'from' | 'to'> {
  if (diff.isBinary || diff.isCopy) {
    fail(file, line, `A patch changes, renames or deletes text files; this one does not`)
  }
  const from = diff.isCreate ? undefined : stripPrefix(file, diff.oldFileName, 'a/', line)
  const to = diff.isDelete ? undefined : stripPrefix(file, diff.newFileName, 'b/', line)
  const unchanged = from === to && diff.hunks.length === 0 && diff.newMode === undefined
  const paths = `\`${from ?? '/dev/null'}\` and \`${to ?? '/dev/null'}\``
  if (unchanged) fail(file, line, `The patch changes nothing in ${paths}`)
  if (from !== undefined && to !== undefined && from !== to && !diff.isRename) {
    fail(file, line, 'The two paths of a change differ', '`rename from` and `rename to`', paths)
  }
  return { from, to }
}

function stripPrefix(file: string, name: string | undefined, prefix: string, line: number) {
  if (name === '/dev/null') return undefined
  if (name === undefined || !name.startsWith(prefix)) {
    return fail(file, line, `A path in the patch lacks its prefix`, `${prefix}…`, name ?? 'no path')
  }
  const path = name.slice(prefix.length)
  const outside = outsideProblem(path, { file, line })
  if (outside !== undefined) throw new ProblemError(outside)
  return path
}

/** Throws the problem of one line of a patch file. */
export function fail(
  file: string,
  line: number | undefined,
  message: string,
  expected?: string,
  found?: string,
): never {
  const problem: Problem = {
    place: line === undefined ? { file } : { file, line },
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  }
  throw new ProblemError(problem)
}
