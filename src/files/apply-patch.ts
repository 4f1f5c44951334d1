import { applyPatch as applyDiff } from 'diff'
import type { StructuredPatchHunk } from 'diff'
import type { FileChange } from './file-changes.ts'
import type { FileTexts } from './file-history.ts'
import type { FileTree } from './file-tree.ts'
import type { Patch } from './patch.ts'
import { ProblemError, unknownName } from './problem.ts'

/**
 * The files after a patch. Every hunk must fit the very lines that it names: no fuzz, no offset.
 * @throws ProblemError that names the patch, the line of the hunk, and what the file holds there.
 */
export function applyPatch(files: FileTree, patch: Patch): FileTree {
  const after = new Map(files)
  for (const [path, text] of changedTexts(files, patch)) {
    if (text === undefined) after.delete(path)
    else after.set(path, text)
  }
  return after
}

/** The files that a patch changes, after it; otherwise as `applyPatch`. */
export function changedTexts(files: FileTree, patch: Patch): FileTexts {
  const changed = new Map<string, string | undefined>()
  const current = (path: string): string | undefined =>
    changed.has(path) ? changed.get(path) : files.get(path)
  for (const change of patch.changes) {
    const before = textBefore(current, files, patch, change)
    const text = patchedText(before, patch, change)
    if (change.from !== undefined) changed.set(change.from, undefined)
    if (change.to !== undefined) changed.set(change.to, text)
  }
  return changed
}

function textBefore(
  current: (path: string) => string | undefined,
  files: FileTree,
  patch: Patch,
  { from, to, hunkLines }: FileChange,
): string {
  const place = { file: patch.file, line: hunkLines[0] ?? 1 }
  if (to !== undefined && to !== from && current(to) !== undefined) {
    throw new ProblemError({ place, message: `The patch creates \`${to}\`, which exists already` })
  }
  if (from === undefined) return ''
  const text = current(from)
  if (text === undefined) {
    throw new ProblemError(unknownName(place, 'file', from, files.keys(), 'before this patch'))
  }
  return text
}

function patchedText(before: string, patch: Patch, change: FileChange): string {
  const lines = before.split('\n')
  const path = change.from ?? change.to ?? ''
  for (const [index, hunk] of change.diff.hunks.entries()) {
    checkHunk(lines, hunk, { file: patch.file, line: change.hunkLines[index] ?? 1 }, path)
  }
  const text = applyDiff(before, change.diff, { fuzzFactor: 0, autoConvertLineEndings: false })
  const place = { file: patch.file, line: change.hunkLines.at(-1) ?? 1 }
  if (text === false) {
    const message = `The patch and \`${path}\` disagree on the line break at the end of the file`
    throw new ProblemError({ place, message })
  }
  if (change.to === undefined && text !== '') {
    const message = `The patch deletes \`${path}\` but leaves some of its lines`
    throw new ProblemError({ place, message, found: text.split('\n')[0] ?? '' })
  }
  return text
}

function checkHunk(
  lines: readonly string[],
  hunk: StructuredPatchHunk,
  at: { file: string; line: number },
  path: string,
): void {
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length
  // Of a hunk that only adds, no line has to fit.
  if (hunk.oldLines === 0 && hunk.oldStart > count + 1) {
    throw new ProblemError({
      place: at,
      message: `The hunk of line ${at.line} adds lines behind the end of \`${path}\``,
      expected: `a line up to ${count}`,
      found: `line ${hunk.oldStart - 1}`,
    })
  }
  let line = hunk.oldStart
  for (const [index, text] of hunk.lines.entries()) {
    if (text.startsWith('+') || text.startsWith('\\')) continue
    const held = lines[line - 1]
    if (held !== text.slice(1)) {
      const shifted = fittingLine(lines, hunk)
      throw new ProblemError({
        place: { file: at.file, line: at.line + 1 + index },
        message:
          `The hunk of line ${at.line} does not fit \`${path}\`, line ${line}` +
          (shifted === undefined ? '' : `; it would fit at line ${shifted}: make the patch anew`),
        expected: quoted(text.slice(1)),
        found: held === undefined ? `the end of the file` : quoted(held),
      })
    }
    line++
  }
}

/** Where the hunk would fit without a change but its position, from 1. */
function fittingLine(lines: readonly string[], hunk: StructuredPatchHunk): number | undefined {
  const wanted = hunk.lines.filter((line) => /^[ -]/.test(line)).map((line) => line.slice(1))
  const index = lines.findIndex((_, start) =>
    wanted.every((text, offset) => lines[start + offset] === text),
  )
  return index === -1 ? undefined : index + 1
}

function quoted(line: string): string {
  return line === '' ? 'an empty line' : `\`${line}\``
}
