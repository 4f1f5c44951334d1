import GithubSlugger from 'github-slugger'
import { parsePageFrontMatter } from './config.ts'
import { collectFootnotes } from './collect-footnotes.ts'
import { requireFrontMatter } from './front-matter.ts'
import { lookalikes } from './lookalikes.ts'
import { lostLinks } from './lost-links.ts'
import { type Problem, ProblemError } from '../files/problem.ts'
import type { Prose } from './block.ts'
import { checkFootnotes, unusedFootnotes } from './check-footnotes.ts'
import type { FreePage } from './free-page.ts'
import { readMdxCode } from './mdx-code.ts'
import { parseMdx, questionsByOffset } from './parse-mdx.ts'
import { readProse } from './read-blocks.ts'
import { readPageCode } from './read-page-code.ts'
import type { Reader, TaskContext } from './reader.ts'
import { replaceTexts } from './replace-texts.ts'

/** A free page and what is wrong with it. */
export interface ReadFreePage {
  readonly page: FreePage
  readonly problems: readonly Problem[]
  /** What no reader sees; reported, not refused. */
  readonly unused: readonly Problem[]
}

/** Addresses of the site at which a free page cannot lie. */
const routes = /^(?:handout|index|pictures|search|slides|tasks|\d+)$/

/**
 * Reads one free page, its texts with the reader of tasks.
 *
 * @throws ProblemError where its name, its front matter or its MDX cannot be read
 */
export function readFreePage(file: string, source: string, context: TaskContext): ReadFreePage {
  const name = pageName(file)
  requireFrontMatter(file, source, 'A free page', 'line of title')
  const { written, shown } = parseMdx(file, source, context.language)
  const [first] = written.children
  const frontMatter = parsePageFrontMatter(file, first?.type === 'yaml' ? first.value : '', 2)
  const code = readMdxCode(file, source)
  const problems: Problem[] = []
  const reader: Reader = {
    ...context,
    file,
    step: undefined,
    inWork: false,
    problems,
    written: questionsByOffset(written),
    slugs: new GithubSlugger(),
    hintIds: new Set(),
    codeNames: code.names,
  }
  const texts: Prose[] = []
  replaceTexts(shown, (nodes) => {
    texts.push(readProse(nodes, reader))
    return { type: 'text', value: '' }
  })
  const { links, ids } = readPageCode(shown, code, reader)
  const notes = { file, footnotes: collectFootnotes(written, source, file) }
  return {
    page: { ...frontMatter, name, file, texts, links, ids },
    problems: [
      ...problems,
      ...lookalikes(written, source, file),
      ...checkFootnotes(notes),
      ...lostLinks(written, source, file),
    ],
    unused: unusedFootnotes(notes),
  }
}

/** The name of a page, which is its address. */
function pageName(file: string): string {
  const name = file.replace(/^.*\/|\.mdx$/g, '')
  const place = { file }
  if (routes.test(name)) {
    const message = `The site has something else at /${name}/`
    throw new ProblemError({ place, message, expected: 'another name for the file' })
  }
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return name
  throw new ProblemError({
    place,
    message: 'The name of the file is no address',
    expected: 'small letters, digits and single hyphens, then .mdx',
    found: name,
  })
}
