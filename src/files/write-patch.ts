import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FileTree } from './file-tree.ts'
import type { Change } from './fit-change.ts'
import { runGit } from './git.ts'
import { ProblemError } from './problem.ts'

/**
 * The text of a patch that makes a change: the lines of its head, an empty line, and the unified diff that git makes.
 * Undefined where nothing is changed.
 *
 * @throws ProblemError where the change makes an empty file, which such a diff cannot say, or git is not installed
 */
export function writePatch(head: readonly string[], { before, after }: Change): string | undefined {
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const changed = paths.filter((file) => before.get(file) !== after.get(file))
  if (changed.length === 0) return undefined
  const empty = changed.find((file) => !before.get(file) && !after.get(file))
  if (empty !== undefined) {
    throw new ProblemError({
      place: { file: `workshop/${empty}` },
      message: 'A patch can neither make nor remove an empty file',
      expected: 'a file with a line in it',
    })
  }
  const room = mkdtempSync(path.join(tmpdir(), 'patch-'))
  try {
    writeFiles(path.join(room, 'a'), before, changed)
    writeFiles(path.join(room, 'b'), after, changed)
    const settings = ['-c', 'core.quotePath=false', '-c', 'core.autocrlf=false']
    const options = ['--no-index', '--no-prefix', '--no-renames', '--no-color', '--no-ext-diff']
    const diff = runGit(room, [...settings, 'diff', ...options, '--text', 'a', 'b'])
    if (diff === undefined) {
      const message = 'git is not installed, and writes the patch'
      throw new ProblemError({ place: { file: 'git' }, message })
    }
    const lines = diff
      .split('\n')
      .filter((line) => !/^(?:diff|index|new|deleted) /.test(line))
      // Without the name of what the lines stand in, which changes with other lines.
      .map((line) => line.replace(/^(@@ .*? @@).*/, '$1'))
    return `${head.join('\n')}\n\n${lines.join('\n')}`
  } finally {
    rmSync(room, { recursive: true })
  }
}

function writeFiles(folder: string, files: FileTree, paths: readonly string[]): void {
  mkdirSync(folder)
  for (const file of paths) {
    const text = files.get(file)
    if (text === undefined) continue
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}
