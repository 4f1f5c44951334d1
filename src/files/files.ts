import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { FileTree } from './file-tree.ts'
import { listFiles } from './list-files.ts'
import { ProblemError } from './problem.ts'
import { withLineFeeds } from './read-text.ts'

/** At the top: what is not the participants' to read, and what only a rehearsal runs. */
const NOT_STARTED_FROM = ['solutions/', 'machines/']

/**
 * Reads the start files: every text file of the workshop folder that {@link listFiles} names, sorted
 * by path, their lines ended with line feeds. Leaves out `solutions/` and `machines/` at its top, and
 * binary files.
 *
 * @param paths what `listFiles(dir)` gives, where that is known
 * @throws ProblemError for a symbolic link that leaves the folder, or leads to a file that is no part of it
 */
export function readFileTree(dir: string, paths: readonly string[] = listFiles(dir)): FileTree {
  const root = realpathSync(dir)
  const known = new Set(paths)
  const files = new Map<string, string>()
  for (const path of paths) {
    if (NOT_STARTED_FROM.some((folder) => path.startsWith(folder))) continue
    const target = insideTarget(root, path, known)
    const text = target === undefined ? undefined : startText(target)
    if (text !== undefined) files.set(path, text)
  }
  return files
}

/** The file behind a path; undefined for a link to a folder. */
function insideTarget(root: string, path: string, known: ReadonlySet<string>): string | undefined {
  const place = { file: `${basename(root)}/${path}` }
  let target: string
  try {
    target = realpathSync(join(root, path))
  } catch {
    throw new ProblemError({ place, message: 'The symbolic link leads to no file' })
  }
  const inside = relative(root, target)
  if (!target.startsWith(root + sep)) {
    const message = 'The symbolic link leaves the workshop folder'
    throw new ProblemError({ place, message, found: inside })
  }
  if (!statSync(target).isFile()) return undefined
  if (!known.has(inside.replaceAll(sep, '/'))) {
    const message = 'The symbolic link leads to a file that is no part of the workshop'
    throw new ProblemError({
      place,
      message,
      expected: 'a file that git does not ignore',
      found: inside,
    })
  }
  return target
}

/** The text, or undefined for a binary file: one with a NUL byte at its beginning, or no UTF-8. */
function startText(path: string): string | undefined {
  const head = Buffer.alloc(8192)
  const handle = openSync(path, 'r')
  const length = readSync(handle, head)
  closeSync(handle)
  if (head.subarray(0, length).includes(0)) return undefined
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return withLineFeeds(decoder.decode(readFileSync(path)))
  } catch {
    return undefined
  }
}
