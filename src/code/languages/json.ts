import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/json'
import { NameTreeBuilder } from '../name-tree.ts'
import type { NameTree } from '../name-tree.ts'
import { childrenOf } from './children.ts'

const PUNCTUATION: ReadonlySet<string> = new Set(['[', ']', ',', '⚠'])

/** JSON: keys by name, elements of lists by their number from 0. */
export function jsonNames(text: string): NameTree {
  const tree = new NameTreeBuilder()
  collect(parser.parse(text).topNode, text, tree)
  return tree
}

function collect(node: SyntaxNode, text: string, names: NameTreeBuilder): void {
  const parts = childrenOf(node).filter(({ name }) => !PUNCTUATION.has(name))
  for (const [index, child] of parts.entries()) {
    if (node.name === 'Array') collect(child, text, names.add([String(index)], child))
    else if (child.name === 'Property') collect(child, text, names.add([keyOf(child, text)], child))
    else collect(child, text, names)
  }
}

function keyOf(property: SyntaxNode, text: string): string {
  const key = property.getChild('PropertyName')
  return key === null ? '' : text.slice(key.from + 1, key.to - 1)
}
