import type { NameTree } from '../name-tree.ts'

/** What the snippets need to know about a language. */
export interface Language {
  /** Its name for highlighting. */
  readonly name: string
  /** What begins a comment that ends with its line; a language without one has no regions. */
  readonly lineComment?: string
  /** What begins and ends a comment of several lines. */
  readonly blockComment?: readonly [string, string]
  /** The names that `select` can follow; a language without it knows no `select`. */
  readonly names?: (text: string) => NameTree
}
