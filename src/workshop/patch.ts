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

/** A solution or a mistake: header lines `Key: value`, an empty line, a unified diff. */
export interface Patch {
  readonly step: string
  readonly slug: string
  readonly title: string
  readonly headers: ReadonlyMap<string, string>
  /** Path from the workshop's root, e.g. workshop/solutions/2.3-enable.patch. */
  readonly file: string
  readonly text: string
  readonly changes: readonly FileChange[]
}

/**
 * Reads a patch file named `<step>-<slug>.patch`. The headers `Step` (the same as in the name) and
 * `Title` are required.
 * @throws ProblemError for a line that is neither header nor diff, for wrong line counts, and for
 *   a path outside the workshop folder.
 */
export function parsePatch(file: string, text: string): Patch {
  const { step, slug } = parseName(file)
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line === '')
  const headerEnd = start === -1 ? lines.length : start
  const headers = parseHeaders(file, lines.slice(0, headerEnd))
  const title = required(file, headers, 'Title')
  const declared = required(file, headers, 'Step')
  if (declared !== step) {
    const line = lines.findIndex((candidate) => candidate.startsWith('Step:')) + 1
    fail(file, line, 'The header and the file name tell different steps', step, declared)
  }
  const changes = parseChanges(file, lines, headerEnd)
  return { step, slug, title, headers, file, text, changes }
}

function parseName(file: string): { step: string; slug: string } {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const match = /^(\d+(?:\.\d+)*)-([a-z0-9][a-z0-9-]*)\.patch$/.exec(name)
  const [, step, slug] = match ?? []
  if (step === undefined || slug === undefined) {
    return fail(
      file,
      undefined,
      'A patch is named after its step',
      '2.3-enable-your-app.patch',
      name,
    )
  }
  return { step, slug }
}

function parseHeaders(file: string, lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key, value] = /^([A-Z][A-Za-z-]*):\s+(\S.*?)\s*$/.exec(line) ?? []
    if (key === undefined || value === undefined) {
      return fail(
        file,
        index + 1,
        'This is no header line',
        '`Key: value`, then an empty line',
        line,
      )
    }
    if (headers.has(key)) fail(file, index + 1, `The header \`${key}\` stands here twice`)
    headers.set(key, value)
  }
  return headers
}

function required(file: string, headers: ReadonlyMap<string, string>, key: string): string {
  const found = [...headers.keys()].join(', ') || 'no header'
  return headers.get(key) ?? fail(file, 1, `The header \`${key}\` is missing`, `${key}: …`, found)
}

function parseChanges(file: string, lines: readonly string[], start: number): FileChange[] {
  // The empty lines that take the headers' place keep the line numbers of the library's messages.
  const diff = [...lines.slice(0, start).fill(''), ...lines.slice(start)].join('\n')
  const parsed = readDiff(file, diff)
  const located = locateHunks(file, lines, start, parsed)
  if (parsed.length === 0) fail(file, start + 1, 'The patch changes nothing', 'a unified diff')
  return parsed.map((change, index) => {
    const hunkLines = located[index] ?? []
    return { ...changedPaths(file, change, hunkLines[0]), diff: change, hunkLines }
  })
}

function readDiff(file: string, diff: string): StructuredPatch[] {
  try {
    return parseDiff(diff)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = /at line (\d+)/.exec(message)?.[1]
    return fail(file, line === undefined ? undefined : Number(line), `No unified diff: ${message}`)
  }
}

function changedPaths(file: string, diff: StructuredPatch, hunkLine: number | undefined) {
  if (diff.isBinary || diff.isCopy) {
    fail(file, hunkLine, `A patch changes, renames or deletes text files; this one does not`)
  }
  const from = diff.isCreate ? undefined : stripPrefix(file, diff.oldFileName, 'a/', hunkLine)
  const to = diff.isDelete ? undefined : stripPrefix(file, diff.newFileName, 'b/', hunkLine)
  const unchanged = from === to && diff.hunks.length === 0 && diff.newMode === undefined
  if (unchanged)
    fail(file, hunkLine, `The patch changes nothing in \`${from ?? to ?? '/dev/null'}\``)
  return { from, to }
}

function stripPrefix(
  file: string,
  name: string | undefined,
  prefix: string,
  line: number | undefined,
) {
  if (name === '/dev/null') return undefined
  if (name === undefined || !name.startsWith(prefix)) {
    return fail(file, line, `A path in the patch lacks its prefix`, `${prefix}…`, name ?? 'no path')
  }
  const path = name.slice(prefix.length)
  const outside = outsideProblem(path, line === undefined ? { file } : { file, line })
  if (outside !== undefined) throw new ProblemError(outside)
  return path
}

function fail(
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
