import { createHash } from 'node:crypto'
import type { FileTree } from '../files/file-tree.ts'
import type { Patch } from '../files/patch.ts'
import { catchUpScript } from './catch-up.ts'

/** What belongs to the script `catch-up`, by path in the folder of the start files. */
const parts = `lib/${catchUpScript}/`

/** The list by which `catch-up` finds, in every clone, the text with which a file starts. */
export const startNames = `${parts}start-files`

/**
 * That list as it has to be: a line for each start file that the solutions change, with git's name of its text; comments
 * stay as they are. Undefined where no `catch-up` reads it.
 */
export function startNamesOf(start: FileTree, solutions: readonly Patch[]): string | undefined {
  if (!start.has(catchUpScript) || ![...start.keys()].some((path) => path.startsWith(parts))) {
    return undefined
  }
  const changed = new Set(solutions.flatMap(({ changes }) => changes.map(({ from }) => from)))
  const comments = (start.get(startNames) ?? '').split('\n').filter((line) => line.startsWith('#'))
  const names = [...start].flatMap(([path, text]) =>
    changed.has(path) ? [`${gitName(text)} ${path}`] : [],
  )
  return [...comments, ...names, ''].join('\n')
}

function gitName(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
