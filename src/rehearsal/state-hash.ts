import { createHash } from 'node:crypto'
import type { FileTree } from '../files/file-tree.ts'

/** Tests say nothing about what a machine prints. */
const test = /\.test\.\w+$|(?:^|\/)test\//

/** Twelve hexadecimal digits that stand for the text of every file of a state, its tests left out. */
export function stateHash(files: FileTree): string {
  const hash = createHash('sha256')
  const counted = [...files].filter(([path]) => !test.test(path))
  for (const [path, text] of counted.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${text}\0`)
  }
  return hash.digest('hex').slice(0, 12)
}
