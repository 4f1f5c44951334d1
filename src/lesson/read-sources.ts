import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import type { PictureSize } from './reader.ts'
import { isStartFile, readFileTree } from '../files/files.ts'
import { listFiles } from '../files/list-files.ts'
import { findRepository } from '../files/repository.ts'
import { ProblemError } from '../files/problem.ts'
import { configFile } from './config.ts'
import type { Sources } from './workshop.ts'
import { readText } from '../files/read-text.ts'

/** The folders of a workshop, below its root, that hold its sources. */
export const sourceFolders = ['content', 'workshop']

/**
 * Reads the sources of the workshop in `root`, a folder that holds `content/` and `workshop/`.
 * A workflow says in its environment for which repository it runs.
 *
 * @throws ProblemError where the folder is no workshop, a text is not in UTF-8, a picture cannot be shown, or a link
 * leads out of `workshop/`
 */
export function readSources(root: string, environment = process.env): Sources {
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
  const texts = readFileTree(path.join(root, 'workshop'), start)
  // Links are taken among the start files alone.
  const inFolder = (folder: string, ending: RegExp): string[] =>
    files
      .filter((file) => path.posix.dirname(file) === folder && ending.test(file))
      .filter((file) => lstatSync(path.join(root, file)).isFile())
  return {
    config: readText(path.join(root, configFile), { file: configFile }),
    tasks: readTexts(root, inFolder('content/tasks', /\.mdx$/)),
    pages: readTexts(root, inFolder('content/pages', /\.mdx$/)),
    files: Object.fromEntries(texts),
    binaries: start.filter((file) => isStartFile(file) && !texts.has(file)),
    solutions: readTexts(root, inFolder('workshop/solutions', /\.patch$/)),
    mistakes: readTexts(root, inFolder('content/mistakes', /\.patch$/)),
    recordings: readTexts(root, inFolder('content/recordings', /\.txt$/)),
    pictures: pictureSizes(root, inFolder('content/pictures', picture)),
    ownWords: inFolder('content/words', /\.astro$/),
    repository: findRepository(root, environment),
  }
}

/** What a reader on a slow line can wait for. */
const mostBytes = 5_000_000

/** The kinds of pictures that browsers show. */
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/

function readTexts(root: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, readText(path.join(root, file), { file })]))
}

/** The size of each picture, in px of its own, by path from the root. */
function pictureSizes(root: string, files: readonly string[]): Record<string, PictureSize> {
  return Object.fromEntries(files.map((file) => [file, pictureSize(root, file)]))
}

function pictureSize(root: string, file: string): PictureSize {
  const place = { file }
  const bytes = statSync(path.join(root, file)).size
  if (bytes > mostBytes) {
    throw new ProblemError({
      place,
      message: 'The picture is too large for a page',
      expected: `at most ${mostBytes / 1e6} MB`,
      found: `${(bytes / 1e6).toFixed(1)} MB`,
    })
  }
  const ending = path.extname(file).slice(1)
  const expected = `a picture of the kind that its name says, ${ending}`
  const { width, height, type } = sizeOf(readFileSync(path.join(root, file)), (found) => {
    throw new ProblemError({ place, message: 'The picture cannot be read', expected, found })
  })
  if (type !== undefined && type !== (ending === 'jpeg' ? 'jpg' : ending.replace('avif', 'heif'))) {
    const message = 'The picture is of another kind than its name says'
    throw new ProblemError({
      place,
      message,
      expected: `a name that ends with .${type}`,
      found: ending,
    })
  }
  return { width, height }
}

function sizeOf(bytes: Buffer, refuse: (found: string) => never): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes)
  } catch {
    return refuse('no picture')
  }
}
