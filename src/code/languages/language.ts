import type { CommentStyle } from '../comments.ts'
import type { NameTree } from '../name-tree.ts'

/** The names of a text, as far as its grammar could read it. */
export interface Names {
  readonly tree: NameTree
  /** The offset of the first thing that the grammar could not read; after it nothing is certain. */
  readonly error: number | undefined
}

/** Reads the names that `select` can follow in a text. */
export type NamesOf = (text: string) => Names

/** What the snippets need to know about a language. */
export interface Language {
  /** Its name for highlighting. */
  readonly name: string
  /** How its comments are written, the usual style first; none where it has none. */
  readonly comments: readonly CommentStyle[]
  /** The names that `select` can follow; a language without it knows no `select`. */
  readonly names?: NamesOf
}
