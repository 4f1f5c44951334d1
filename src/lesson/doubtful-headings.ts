import type { Heading, Root, RootContent } from 'mdast'
import { plainText } from '../questions/plain-text.ts'
import type { Problem } from '../files/problem.ts'
import { descendants } from './descendants.ts'

/** A number as that of a step, and what people write around it. */
const likeStep =
  /^(?:(?:step|task|exercise|lesson|chapter|section|schritt|aufgabe|übung)\s+(?=\d+\s*[.,:)–—-])|(?=\d+[.,]\d)|(?=\d{1,2}[.):\]]))(\d+)\s*([.,)\]:–—-])\s*(\d*)/i
const step = /^(\d+)\.\d+\s+(?![.,:)\]–—-]+\s)\S/

/**
 * Headings that look like those that open a step or a part, and open none: of another level, with something else
 * around the number, within a word, or without what makes a heading.
 *
 * @param number with which the steps of the page begin, where that is known
 */
export function doubtfulHeadings(
  root: Root,
  source: string,
  file: string,
  number: string | undefined,
): Problem[] {
  const lines = source.split('\n')
  const report = (node: RootContent, message: string, expected: string): Problem => {
    const line = node.position?.start.line ?? 1
    return { place: { file, line }, message, expected, found: lines[line - 1]?.trim() ?? '' }
  }
  const isOwn = (text: string): boolean => {
    const [, first] = step.exec(text) ?? []
    return first !== undefined && (number === undefined || first === number)
  }
  const quoted = new Set(
    descendants(root).flatMap((node) => (node.type === 'blockquote' ? descendants(node) : [])),
  )
  const top = new Set<RootContent>(root.children)
  return descendants(root).flatMap((node): Problem[] => {
    if (node.type === 'paragraph') {
      const text = plainText(node)
      const { start, end } = node.position ?? {}
      // What stands behind a backslash is meant as text.
      if (/^#{2,}\S/.test(source.slice(start?.offset, end?.offset))) {
        return [report(node, 'This is no heading', `\`${withSpace(text)}\``)]
      }
      const [only, ...others] = node.children
      if (only?.type !== 'strong' || others.length > 0 || !isOwn(text)) return []
      return [report(node, 'This looks like a step and is none', `\`## ${text}\``)]
    }
    if (node.type !== 'heading' || quoted.has(node)) return []
    const text = plainText(node)
    if (text.trim() === '') return [report(node, 'The heading says nothing', '`## A title`')]
    const stepExpected = `\`## ${asStep(text, number)}\``
    if (node.depth === 2 && top.has(node)) {
      if (!startsPlain(node)) {
        return step.test(text)
          ? [report(node, 'The number of a step stands in plain text', `\`## ${text}\``)]
          : []
      }
      if (/^\d+\.\d+$/.test(text)) {
        return [report(node, `Step ${text} has no title`, `\`## ${text} A title\``)]
      }
      // What stands behind a backslash is meant as it is written.
      const written = (lines[(node.position?.start.line ?? 1) - 1] ?? '').replace(/^[\s#]+/, '')
      if (!step.test(written) && likeStep.test(written)) {
        return [report(node, 'This heading looks like that of a step and is none', stepExpected)]
      }
      return []
    }
    if (isOwn(text)) {
      const where = top.has(node) ? '' : ', outside of words and lists'
      return [
        report(node, 'This heading looks like that of a step and is none', stepExpected + where),
      ]
    }
    if (node.depth > 1) return []
    const expected = `\`## ${text}\`; the title of the page stands in its front matter`
    return [report(node, 'A second title of the page', expected)]
  })
}

function startsPlain({ children: [first] }: Heading): boolean {
  return first?.type === 'text'
}

function withSpace(text: string): string {
  const [, marks = '', title = ''] = /^(#+)(.*)/.exec(text) ?? []
  return `${marks.slice(0, 6)} ${title.trim()}`
}

/** The heading as that of a step. */
function asStep(text: string, number = '1'): string {
  if (step.test(text)) return text
  const [whole = '', first = '', , second = ''] = likeStep.exec(text) ?? []
  const title = text.slice(whole.length).replace(/^[\s.,:)\]–—\d-]+/, '')
  return second === ''
    ? `${number}.${first} ${title || 'A title'}`
    : `${first}.${second} ${title || 'A title'}`
}
