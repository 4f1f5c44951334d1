import type { Parser, SyntaxNode } from '@lezer/common'
import { NameTreeBuilder, type Span } from '../name-tree.ts'
import { childrenOf } from './children.ts'
import type { Names } from './language.ts'
import { firstError } from './syntax-error.ts'

/** A thing with names in a text: what it is called, and what is shown of it. */
export interface Named {
  readonly names: readonly (readonly string[])[]
  readonly span: Span
}

/**
 * Reads the names of a text by its grammar. `named` tells what a node is called; where it is called
 * nothing, it merely wraps what it holds. With several names, what it holds belongs to the first.
 */
export function grammarNames(
  parser: Parser,
  text: string,
  named: (node: SyntaxNode, text: string) => Named | undefined,
): Names {
  const tree = new NameTreeBuilder()
  const parsed = parser.parse(text)
  collect(parsed.topNode, tree)
  return { tree, error: firstError(parsed) }

  function collect(node: SyntaxNode, names: NameTreeBuilder): void {
    for (const child of childrenOf(node)) {
      const found = named(child, text)
      const [inner] = found?.names.map((path) => names.add(path, found.span)) ?? []
      collect(child, inner ?? names)
    }
  }
}
