import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/json'
import { NameTreeBuilder } from '../name-tree.ts'
import type { NameTree } from '../name-tree.ts'
import { childrenOf } from './children.ts'
import type { Language } from './language.ts'

/** JSON: keys by name, elements of lists by their number from 0. It has no comments. */
export const json: Language = { name: 'json', names: jsonNames }

function jsonNames(text: string): NameTree {
  const tree = new NameTreeBuilder()
  collect(parser.parse(text).topNode, text, tree)
  return tree
}

function collect(node: SyntaxNode, text: string, names: NameTreeBuilder): void {
  const elements = childrenOf(node).filter(({ name }) => !['[', ']', ',', '⚠'].includes(name))
  for (const [index, child] of elements.entries()) {
    if (node.name === 'Array') collect(child, text, names.add([String(index)], child))
    else if (child.name === 'Property') collectProperty(child, text, names)
    else if (child.name === 'Object' || child.name === 'Array') {
      if (node.name === 'JsonText') collect(child, text, names)
    }
  }
}

function collectProperty(property: SyntaxNode, text: string, names: NameTreeBuilder): void {
  const key = property.getChild('PropertyName')
  if (key === null) return
  const name: unknown = JSON.parse(text.slice(key.from, key.to))
  const inner = names.add([String(name)], property)
  for (const value of childrenOf(property)) {
    if (value.name === 'Object' || value.name === 'Array') collect(value, text, inner)
  }
}
