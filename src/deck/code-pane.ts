import type { FileDiff } from '../code/file-diff.ts'
import type { Excerpt } from '../code/excerpt.ts'
import { expandTabs } from '../code/tab-stops.ts'
import type { BlockOf } from '../lesson/block.ts'
import type { State } from '../files/states.ts'

/** Height of the letters of code on a sheet of 1280×720, in px: as large as the block allows. */
export type CodeSize = 32 | 28 | 24

/** A line of a block as a slide shows it. */
export interface Row {
  readonly kind: 'plain' | 'added' | 'removed' | 'gap'
  /** Its number in its file, where it has one. */
  readonly number: number | undefined
  /** With blanks in place of tabs. */
  readonly text: string
  /** Which line of its source it is, from 0; undefined for a gap of the slide's own. */
  readonly at: number | undefined
}

/** Where the lines of a block come from: the colours are those of the whole source. */
export type CodeSource =
  | { readonly kind: 'text'; readonly text: string; readonly language: string }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt; readonly state: State }
  | {
      readonly kind: 'diff'
      readonly diff: FileDiff
      readonly before: State
      readonly state: State
    }

/** The first and the last line number of a group. */
export type LineGroup = readonly [first: number, last: number]

/** A block of code on a sheet, or one piece of it. */
export interface CodePane {
  readonly source: CodeSource
  /** The path of its file, or a title. */
  readonly label: string | undefined
  /** What part of it, or at which state. */
  readonly detail: string | undefined
  readonly rows: readonly Row[]
  readonly size: CodeSize
  /** Lines that are lit from the beginning: the place of work. */
  readonly lit: readonly LineGroup[]
  /** Groups of lines that are lit one after the other, a beat each. */
  readonly steps: readonly LineGroup[]
}

/** Every line of a source, in its order. */
export function rowsOf(source: CodeSource): Row[] {
  switch (source.kind) {
    case 'text':
      return source.text
        .split('\n')
        .map((text, at) => ({ kind: 'plain', number: undefined, text: expandTabs(text), at }))
    case 'excerpt':
      return source.excerpt.lines.map(({ number, text }, at) => {
        const kind = number === undefined ? 'gap' : 'plain'
        return { kind, number, text: expandTabs(text), at }
      })
    case 'diff':
      return source.diff.lines.map(({ kind, before, after, text }, at) => ({
        kind: kind === 'same' ? 'plain' : kind,
        number: kind === 'removed' ? before : after,
        text: expandTabs(text),
        at,
      }))
  }
}

/** The source of a snippet or of a fenced block, whatever it shows. */
export function sourceOf(block: BlockOf<'snippet'> | BlockOf<'code'>): CodeSource {
  if (block.kind === 'code') {
    return { kind: 'text', text: block.source.replace(/\n$/, ''), language: block.language }
  }
  const { resolved } = block
  if (resolved.kind === 'text') {
    return { kind: 'text', text: resolved.copy.replace(/\n$/, ''), language: 'text' }
  }
  const { state } = resolved
  return resolved.kind === 'excerpt'
    ? { kind: 'excerpt', excerpt: resolved.excerpt, state }
    : { kind: 'diff', diff: resolved.diff, before: resolved.before, state }
}
