import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { FileTree } from './file-tree.ts'
import { listFiles } from './list-files.ts'
import { ProblemError } from './problem.ts'
import { decodeText } from './read-text.ts'

/** At the top: what is not the participants' to read, and what only a rehearsal runs. */
const NOT_STARTED_FROM = ['solutions/', 'machines/']

/** Whether a file of the workshop folder is given to participants. */
export function isStartFile(path: string): boolean {
  return !NOT_STARTED_FROM.some((folder) => path.startsWith(folder))
}

/**
 * Reads the start files: every text file of the workshop folder that {@link listFiles} names, sorted
 * by path, their lines ended with line feeds. Leaves out `solutions/` and `machines/` at its top, and
 * binary files, which {@link isBinary} tells.
 *
 * @param paths what `listFiles(dir)` gives, where that is known
 * @param name the folder as messages name it
 * @throws ProblemError for a text in another encoding than UTF-8, for a symbolic link that leaves the folder, or leads to a file that is no part of it
 */
export function readFileTree(
  dir: string,
  paths: readonly string[] = listFiles(dir),
  name = basename(dir),
): FileTree {
  const root = realpathSync(dir)
  const known = new Set(paths)
  const files = new Map<string, string>()
  for (const path of paths) {
    if (!isStartFile(path)) continue
    const target = insideTarget(root, path, known, name)
    if (target === undefined) continue
    const bytes = readFileSync(target)
    if (isBinary(bytes)) continue
    files.set(path, decodeText(bytes, { file: `${name}/${path}` }))
  }
  return files
}

/** The file behind a path; undefined for a link to a folder. */
function insideTarget(
  root: string,
  path: string,
  known: ReadonlySet<string>,
  name: string,
): string | undefined {
  const place = { file: `${name}/${path}` }
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

/** Whether a file is no text: its beginning has bytes that stand in no text of any encoding that people use. */
export function isBinary(bytes: Buffer): boolean {
  return bytes
    .subarray(0, 8192)
    .some((byte) => byte < 7 || (byte > 13 && byte < 27) || byte === 0x7f)
}
