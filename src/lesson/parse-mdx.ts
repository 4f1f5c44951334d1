import type { RootContent } from 'hast'
import type { Root as WrittenRoot, RootContent as Written } from 'mdast'
import { mdxToHast, mdxToMdast } from 'satteri'
import { swallowedClosingTags } from './closing-tags.ts'
import { descendants } from './descendants.ts'
import { emptyAttributes } from './empty-attributes.ts'
import { interfaceOf } from '../interface/languages.ts'
import { ProblemError } from '../files/problem.ts'
import { mdxFault } from './mdx-fault.ts'

/** A page as two trees: of what was written, and of what is shown, which has typography. */
export interface Trees {
  readonly written: WrittenRoot
  readonly shown: readonly RootContent[]
}

/**
 * Parses the MDX of a page; `language` is the BCP 47 tag of its text.
 *
 * @throws ProblemError where it cannot be read
 */
export function parseMdx(file: string, source: string, language: string): Trees {
  return withPlace(file, source, () => {
    const text = whole(source)
    const written = mdxToMdast(text)
    if (written.type !== 'root') throw new Error('the page is empty')
    const problems = [
      ...swallowedClosingTags(written, text, file),
      ...emptyAttributes(written, file),
    ]
    if (problems.length > 0) throw new ProblemError(...problems)
    const words = interfaceOf(language)
    const footnotes = { label: words.footnotes, backLabel: words.backToText('{reference}') }
    // The parser knows the quotes of English alone: those of others stand as they were written.
    const quotes = new Intl.Locale(language).language === 'en'
    const shown = mdxToHast(text, {
      features: { smartPunctuation: { quotes }, gfm: { footnotes } },
    })
    if (shown.type !== 'root') throw new Error('the page is empty')
    return { written, shown: shown.children }
  })
}

/** Sätteri 0.10 ends the process at a backslash in a template literal that the file ends in. */
export function whole(source: string): string {
  return source.endsWith('\n') ? source : `${source}\n`
}

/**
 * What `parse` gives; an error of the parser becomes a problem at the place that it names in `source`.
 *
 * @throws ProblemError where the MDX cannot be read
 */
export function withPlace<T>(file: string, source: string, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new ProblemError(mdxFault(file, source, message))
  }
}

/** The questions of a page as they were written, by the offset at which they begin. */
export function questionsByOffset(root: WrittenRoot): ReadonlyMap<number, Written> {
  return new Map(
    descendants(root).flatMap((node) =>
      node.type === 'mdxJsxFlowElement' && node.name === 'Question' && node.position?.start.offset
        ? [[node.position.start.offset, node] as const]
        : [],
    ),
  )
}
