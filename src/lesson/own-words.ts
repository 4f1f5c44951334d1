import path from 'node:path'
import type { Problem } from '../files/problem.ts'
import { wordNames } from './vocabulary.ts'

/** The renderings for which a word of the workshop's own may have a form. */
export const forms = ['page', 'deck', 'paper'] as const

/** A word of the workshop's own, by the file of its form in each rendering. */
export type OwnWord = { readonly name: string } & Readonly<Record<(typeof forms)[number], string>>

/** A file of a word: the form of the page has no ending of its own. */
const fileName = /^([A-Z][A-Za-z0-9]*)(?:\.(deck|paper))?\.astro$/

/**
 * The words that the components in `content/words/` are, in the order of their files. `Lamp.astro` is
 * the form of all renderings, but those for which there is a `Lamp.deck.astro` or `Lamp.paper.astro`.
 */
export function readOwnWords(files: readonly string[]): {
  readonly words: readonly OwnWord[]
  readonly problems: readonly Problem[]
} {
  const words: OwnWord[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const [base, name, form] = fileName.exec(path.posix.basename(file)) ?? []
    const problem = problemOf(file, base, name, form, files)
    if (problem !== undefined) problems.push(problem)
    else if (name !== undefined && form === undefined) {
      const beside = (other: string): string => file.replace(/\.astro$/, `.${other}.astro`)
      const formOf = (other: string): string => {
        const own = beside(other)
        return files.includes(own) ? own : file
      }
      words.push({ name, page: file, deck: formOf('deck'), paper: formOf('paper') })
    }
  }
  return { words, problems }
}

function problemOf(
  file: string,
  base: string | undefined,
  name: string | undefined,
  form: string | undefined,
  files: readonly string[],
): Problem | undefined {
  const place = { file }
  if (base === undefined || name === undefined) {
    return {
      place,
      message: 'The name of the file is no name of a word',
      expected: 'Name.astro, Name.deck.astro or Name.paper.astro, with a capital letter first',
      found: path.posix.basename(file),
    }
  }
  if (wordNames.includes(name)) {
    return { place, message: `Every workshop has the word \`${name}\``, expected: 'another name' }
  }
  if (form === undefined || files.includes(file.replace(base, `${name}.astro`))) return undefined
  return {
    place,
    message: `The word \`${name}\` has no form for pages`,
    expected: `${name}.astro beside it`,
  }
}
