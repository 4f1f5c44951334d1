import { posix } from 'node:path'
import type { FileTree } from '../../../src/files/file-tree.ts'

/**
 * The files that Nix reads when it evaluates `entry`: itself, and whatever is named by a relative
 * path in one of them. A folder stands for its `default.nix`; paths that name no file of the workshop
 * are left out.
 */
export function evaluatedFiles(files: FileTree, entry: string): FileTree {
  const read = new Map<string, string>()
  const waiting = [entry]
  for (const path of waiting) {
    const text = files.get(path)
    if (text === undefined || read.has(path)) continue
    read.set(path, text)
    if (!path.endsWith('.nix')) continue
    const code = text.replace(/#.*$/gm, '')
    for (const [relative] of code.matchAll(/(?<![\w./])\.{1,2}\/[\w./+-]+/g)) {
      const target = posix.join(posix.dirname(path), relative)
      waiting.push(files.has(target) ? target : posix.join(target, 'default.nix'))
    }
  }
  return read
}
