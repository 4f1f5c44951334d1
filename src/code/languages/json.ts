import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/json'
import { NameTreeBuilder } from '../name-tree.ts'
import { childrenOf } from './children.ts'
import type { Names } from './language.ts'
import { firstError } from './syntax-error.ts'

const PUNCTUATION: ReadonlySet<string> = new Set(['[', ']', ',', '⚠'])

/** JSON: keys by name, elements of lists by their number from 0. */
export function jsonNames(text: string): Names {
  const tree = new NameTreeBuilder()
  const parsed = parser.parse(text)
  collect(parsed.topNode, text, tree)
  return { tree, error: firstError(parsed) }
}

/** JSON with comments, and with commas after last elements: the same names. */
export function jsoncNames(text: string): Names {
  const blank = (found: string): string => found.replace(/[^\r\n]/g, ' ')
  const bare = text
    .replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (found) =>
      found.startsWith('"') ? found : blank(found),
    )
    .replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g, (found) => (found === ',' ? ' ' : found))
  return jsonNames(bare)
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
