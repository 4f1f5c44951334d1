import { createHash } from 'node:crypto'
import type { FileTree } from '../workshop/file-tree.ts'

/** Twelve hexadecimal digits that stand for the text of every file of a state. */
export function stateHash(files: FileTree): string {
  const hash = createHash('sha256')
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${text}\0`)
  }
  return hash.digest('hex').slice(0, 12)
}
