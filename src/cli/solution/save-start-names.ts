import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSources } from '../../lesson/read-sources.ts'
import { startFolder } from '../../lesson/start-folder.ts'
import { startNames, startNamesOf } from '../../lesson/start-names.ts'
import { solutionsIn } from './patches.ts'

/**
 * Writes the list by which `catch-up` finds the start files, where there is one and it is not as it has to be; gives
 * the path of what was written, from `root`, the folder of the workshop.
 *
 * @throws ProblemError where a patch cannot be read
 */
export function saveStartNames(root: string): readonly string[] {
  const sources = readSources(root)
  const { start, patches } = solutionsIn(sources)
  const text = startNamesOf(start, patches)
  if (text === undefined || start.get(startNames) === text) return []
  const file = path.posix.join(startFolder(sources.config), startNames)
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
  return [file]
}
