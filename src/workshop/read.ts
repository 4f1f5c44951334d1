import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import type { PictureSize } from '../lesson/reader.ts'
import { readFileTree } from './files.ts'
import { ProblemError } from './problem.ts'
import { configFile, type Sources } from '../lesson/workshop.ts'

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
  return {
    config: readFileSync(path.join(root, configFile), 'utf8'),
    tasks: readFolder(root, 'content/tasks', '.mdx'),
    pages: readFolder(root, 'content/pages', '.mdx'),
    files: Object.fromEntries(readFileTree(path.join(root, 'workshop'), { ignore: ['result'] })),
    solutions: readFolder(root, 'workshop/solutions', '.patch'),
    mistakes: readFolder(root, 'content/mistakes', '.patch'),
    recordings: readFolder(root, 'content/recordings', '.txt'),
    pictures: pictureSizes(root, 'content/pictures'),
    ownWords: listFolder(root, 'content/words').filter((file) => file.endsWith('.astro')),
  }
}

/** The kinds of pictures that browsers show. */
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/

/** The texts of a folder with an ending, by path from the root, sorted by name. */
function readFolder(root: string, folder: string, ending: string): Record<string, string> {
  return Object.fromEntries(
    listFolder(root, folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  )
}

/** The size of each picture of a folder, in px of its own, by path from the root. */
function pictureSizes(root: string, folder: string): Record<string, PictureSize> {
  const files = listFolder(root, folder).filter((file) => picture.test(file))
  return Object.fromEntries(files.map((file) => [file, pictureSize(root, file)]))
}

function pictureSize(root: string, file: string): PictureSize {
  try {
    const { width, height } = imageSize(readFileSync(path.join(root, file)))
    return { width, height }
  } catch (error) {
    throw new ProblemError({
      place: { file },
      message: 'The picture cannot be read',
      expected: `a picture of the kind that its name says, ${path.extname(file)}`,
      found: error instanceof Error ? error.message : String(error),
    })
  }
}

/** The paths from the root of the files in a folder, sorted by name; none where it is not there. */
function listFolder(root: string, folder: string): string[] {
  const directory = path.join(root, folder)
  if (!existsSync(directory)) return []
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`)
    .sort()
}
