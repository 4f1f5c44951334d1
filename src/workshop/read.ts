import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readFileTree } from './files.ts'
import { listFiles } from './list-files.ts'
import { ProblemError } from './problem.ts'
import { readText } from './read-text.ts'
import { configFile, type Sources } from './workshop.ts'

/** The folders of a workshop, below its root, that hold its sources. */
export const sourceFolders = ['content', 'workshop']

/**
 * Reads the sources of the workshop in `root`, a folder that holds `content/` and `workshop/`.
 *
 * @throws ProblemError where the folder is no workshop, or a link leads out of `workshop/`
 */
export function readSources(root: string): Sources {
  for (const needed of [configFile, 'content/tasks', 'workshop']) {
    if (!existsSync(path.join(root, needed))) {
      throw new ProblemError({
        place: { file: needed },
        message: `\`${root}\` is no workshop: ${needed} is not there`,
        expected: 'a folder that holds content/workshop.yaml, content/tasks/ and workshop/',
      })
    }
  }
  const files = listFiles(root, sourceFolders)
  const start = files.filter((file) => file.startsWith('workshop/')).map((file) => file.slice(9))
  // Links are taken among the start files alone.
  const inFolder = (folder: string, ending: RegExp): string[] =>
    files
      .filter((file) => path.posix.dirname(file) === folder && ending.test(file))
      .filter((file) => lstatSync(path.join(root, file)).isFile())
  return {
    config: readText(path.join(root, configFile)),
    tasks: readTexts(root, inFolder('content/tasks', /\.mdx$/)),
    files: Object.fromEntries(readFileTree(path.join(root, 'workshop'), start)),
    solutions: readTexts(root, inFolder('workshop/solutions', /\.patch$/)),
    mistakes: readTexts(root, inFolder('content/mistakes', /\.patch$/)),
    recordings: readTexts(root, inFolder('content/recordings', /\.txt$/)),
    pictures: pictureHashes(root, inFolder('content/pictures', picture)),
  }
}

/** The kinds of pictures that browsers show. */
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/

function readTexts(root: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, readText(path.join(root, file))]))
}

function pictureHashes(root: string, files: readonly string[]): Record<string, string> {
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex')
  return Object.fromEntries(files.map((file) => [file, hash(file)]))
}
