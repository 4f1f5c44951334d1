import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { FileTree } from './file-tree.ts'
import { ProblemError } from './problem.ts'

const NEVER_READ = ['node_modules', '.git']

/**
 * Reads the start files: every text file of the workshop folder, sorted by path. Leaves out
 * `solutions/` at its top, `node_modules`, `.git`, binary files, and whatever bears a name of
 * `ignore` (a product of a build, say).
 * @throws ProblemError for a symbolic link that leaves the folder.
 */
export function readFileTree(dir: string, options: { ignore?: readonly string[] } = {}): FileTree {
  const root = realpathSync(dir)
  const ignored = new Set([...NEVER_READ, ...(options.ignore ?? [])])
  const files = new Map<string, string>()
  const visit = (path: string): void => {
    for (const name of readdirSync(join(root, path)).toSorted()) {
      const child = path === '' ? name : `${path}/${name}`
      if (ignored.has(name) || child === 'solutions') continue
      const target = insideTarget(root, child)
      const stat = statSync(target)
      if (stat.isDirectory() && target === join(root, child)) visit(child)
      if (!stat.isFile()) continue
      const text = readText(target)
      if (text !== undefined) files.set(child, text)
    }
  }
  visit('')
  return files
}

function insideTarget(root: string, path: string): string {
  const place = { file: `${basename(root)}/${path}` }
  let target: string
  try {
    target = realpathSync(join(root, path))
  } catch {
    throw new ProblemError({ place, message: 'The symbolic link leads to no file' })
  }
  if (target.startsWith(root + sep)) return target
  throw new ProblemError({
    place,
    message: 'The symbolic link leaves the workshop folder',
    found: relative(root, target),
  })
}

/** The text, or undefined for a binary file: one with a NUL byte at its beginning, or no UTF-8. */
function readText(path: string): string | undefined {
  const head = Buffer.alloc(8192)
  const handle = openSync(path, 'r')
  const length = readSync(handle, head)
  closeSync(handle)
  if (head.subarray(0, length).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return undefined
  }
}
