import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { FileTree } from '../../files/file-tree.ts'
import { readFileTree } from '../../files/files.ts'

const texts = z.record(z.string(), z.string())
const note = z.object({ step: z.string(), before: texts, opened: texts })

/** A solution that is being edited. */
export interface OpenSolution {
  readonly step: string
  /** The files when the step begins. */
  readonly before: FileTree
  /** The files as they were put before the author. */
  readonly opened: FileTree
  /** The files as they are now. */
  readonly after: FileTree
}

/** Beside what git keeps, so that it goes with the folder. */
const noteIn = (folder: string): string => path.join(folder, '.git', 'solution.json')

/**
 * Writes files into a git work tree of their own, in which `before` is committed: `git diff` shows the solution.
 *
 * @param folder what it holds is lost
 */
export function openTree(folder: string, solution: Omit<OpenSolution, 'after'>): void {
  const { step, before, opened } = solution
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=workshop', '-c', 'user.email=workshop@localhost']
    const settings = ['-c', 'core.autocrlf=false', '-c', 'commit.gpgSign=false']
    execFileSync('git', [...author, ...settings, ...args], { cwd: folder, stdio: 'pipe' })
  }
  git('init', '--quiet')
  git('config', 'core.autocrlf', 'false')
  writeFiles(folder, before)
  git('add', '--all', '--force')
  git('commit', '--quiet', '--allow-empty', '--no-verify', `--message=Before step ${step}`)
  for (const file of before.keys()) if (!opened.has(file)) rmSync(path.join(folder, file))
  writeFiles(folder, opened)
  const kept = { step, before: Object.fromEntries(before), opened: Object.fromEntries(opened) }
  writeFileSync(noteIn(folder), JSON.stringify(kept))
}

/** The solution that is open in a folder; undefined where none is. */
export function readTree(folder: string): OpenSolution | undefined {
  if (!existsSync(noteIn(folder))) return undefined
  const { step, before, opened } = note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')))
  return {
    step,
    before: new Map(Object.entries(before)),
    opened: new Map(Object.entries(opened)),
    after: readFileTree(folder),
  }
}

function writeFiles(folder: string, files: FileTree): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}
