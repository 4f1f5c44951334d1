import type { Root } from 'mdast'
import { descendants } from './descendants.ts'
import type { Place } from '../files/problem.ts'

/** A mark of a footnote in the text, `[^name]`, or its note, `[^name]: …`. */
export interface Footnote {
  /** As it is written; small and capital letters are the same. */
  readonly name: string
  readonly place: Place
}

/** The footnotes of a page. */
export interface Footnotes {
  readonly marks: readonly Footnote[]
  readonly notes: readonly Footnote[]
}

/** A mark as it is written; after a backslash it is text. */
const mark = /(?<!\\)\[\^([^\s[\]]+)\]/g

/**
 * Finds the footnotes of a page. A mark without a note is plain text to Markdown, so marks are looked
 * for in the source of the text as well.
 */
export function collectFootnotes(root: Root, source: string, file: string): Footnotes {
  const marks: Footnote[] = []
  const notes: Footnote[] = []
  for (const node of descendants(root)) {
    if (node.position === undefined) continue
    const { start, end } = node.position
    const { line } = start
    if (node.type === 'footnoteReference') {
      marks.push({ name: node.label ?? node.identifier, place: { file, line } })
    } else if (node.type === 'footnoteDefinition') {
      notes.push({ name: node.label ?? node.identifier, place: { file, line } })
    } else if (node.type === 'text') {
      const written = source.slice(start.offset, end.offset)
      for (const { 1: name = '', index } of written.matchAll(mark)) {
        const below = written.slice(0, index).split('\n').length - 1
        marks.push({ name, place: { file, line: line + below } })
      }
    }
  }
  return { marks, notes }
}
