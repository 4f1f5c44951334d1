import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import { orRecordAgain } from '../console/recording.ts'
import type { PictureSize } from './reader.ts'
import { isStartFile, readFileTree } from '../files/files.ts'
import { listFiles } from '../files/list-files.ts'
import { findRepository, otherCheckout } from '../files/repository.ts'
import { ProblemError } from '../files/problem.ts'
import { configFile, usualFolder } from './config.ts'
import { startFolder } from './start-folder.ts'
import type { Sources } from './workshop.ts'
import { readText } from '../files/read-text.ts'
import { lineOfPath } from '../files/yaml.ts'

/** The folders of a workshop, below its root, that hold its sources; its start files may lie elsewhere. */
export const sourceFolders = ['content', usualFolder]

/**
 * Reads the sources of the workshop in `root`, a folder that holds `content/` and `workshop/`.
 * A workflow says in its environment for which repository it runs.
 *
 * @param committed the start files, where those are not read which lie on the disk now
 * @param isLeftOut whether a recording is not to be read
 * @throws ProblemError where the folder is no workshop, a text is not in UTF-8, a picture cannot be shown, or a link
 * leads out of the folder of the start files
 */
export function readSources(
  root: string,
  environment = process.env,
  committed?: string,
  isLeftOut: (recording: string) => boolean = () => false,
): Sources {
  for (const needed of [configFile, 'content/tasks']) need(root, needed)
  const config = readText(path.join(root, configFile), { file: configFile })
  const folder = startFolder(config)
  if (folder === usualFolder) need(root, usualFolder)
  const files = listFiles(root, sourceFolders)
  const startRoot = committed ?? path.join(root, folder)
  const start = folder === usualFolder ? inUsualFolder(files) : otherStart(startRoot, files, config)
  const texts = readFileTree(startRoot, start, folder)
  // Links are taken among the start files alone.
  const inFolder = (folder: string, ending: RegExp): string[] =>
    files
      .filter((file) => path.posix.dirname(file) === folder && ending.test(file))
      .filter((file) => lstatSync(path.join(root, file)).isFile())
  const recordings = inFolder('content/recordings', /\.txt$/).filter((file) => !isLeftOut(file))
  return {
    config,
    tasks: readTexts(root, inFolder('content/tasks', /\.mdx$/)),
    pages: readTexts(root, inFolder('content/pages', /\.mdx$/)),
    files: Object.fromEntries(texts),
    binaries: start.filter((file) => isStartFile(file) && !texts.has(file)),
    solutions: readTexts(root, inFolder('workshop/solutions', /\.patch$/)),
    mistakes: readTexts(root, inFolder('content/mistakes', /\.patch$/)),
    recordings: orRecordAgain(() => readTexts(root, recordings)),
    pictures: pictureSizes(root, inFolder('content/pictures', picture)),
    ownWords: inFolder('content/words', /\.astro$/),
    repository: findRepository(root, environment, folder),
    checkout: otherCheckout(root, startRoot),
  }
}

/** @throws ProblemError where a folder lacks what every workshop has */
function need(root: string, needed: string): void {
  if (existsSync(path.join(root, needed))) return
  throw new ProblemError({
    place: { file: needed },
    message: `\`${root}\` is no workshop: ${needed} is not there`,
    expected: 'a folder that holds content/workshop.yaml, content/tasks/ and workshop/',
  })
}

/** Of the files of a workshop, those in the usual folder, by their paths from it. */
function inUsualFolder(files: readonly string[]): string[] {
  const beginning = `${usualFolder}/`
  return files
    .filter((file) => file.startsWith(beginning))
    .map((file) => file.slice(beginning.length))
}

/**
 * The files in a folder that the settings name.
 *
 * @throws ProblemError where it is not there or empty, and for start files that lie in the usual folder all the same
 */
function otherStart(startRoot: string, files: readonly string[], config: string): string[] {
  const folder = startFolder(config)
  const place = { file: configFile, line: lineOfPath(config, ['files']) }
  const lost = inUsualFolder(files).filter(isStartFile)
  if (lost.length > 0) {
    const problems = lost.map((file) => ({
      place: { file: `${usualFolder}/${file}` },
      message: `This is no start file: \`files\` in ${configFile} names another folder`,
      expected: `it in ${folder}/, or in workshop/machines/ if only a rehearsal needs it`,
    }))
    throw new ProblemError(...problems)
  }
  if (statSync(startRoot, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const message = `There is no folder \`${folder}\`, in which \`files\` says the start files are`
    const expected = 'a folder, or a checkout of the repository that holds them, at this path'
    throw new ProblemError({ place, message, expected, found: startRoot })
  }
  const start = listFiles(startRoot)
  if (start.some(isStartFile)) return start
  const message = `There are no start files in \`${folder}\``
  throw new ProblemError({ place, message, expected: 'files that git does not ignore' })
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
