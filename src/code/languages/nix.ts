import type { SyntaxNode } from '@lezer/common'
import { parser } from '@replit/codemirror-lang-nix'
import { NameTreeBuilder } from '../name-tree.ts'
import type { NameTree } from '../name-tree.ts'
import { childrenOf } from './children.ts'
import { maskNix } from './nix-mask.ts'

/** Nix: attributes and let-bindings by name, `a.b.c` as one key or as nested sets. */
export function nixNames(text: string): NameTree {
  const tree = new NameTreeBuilder()
  collect(parser.parse(maskNix(text)).topNode, text, tree)
  return tree
}

/**
 * Names of the bindings below a node. Whatever wraps a set of bindings adds no name to the path:
 * functions and their calls (`lib.mkIf condition { … }`), lists, `let`, `with`, `if`, operators,
 * and also the nodes with which the parser marks what it does not understand.
 */
function collect(node: SyntaxNode, text: string, names: NameTreeBuilder): void {
  for (const child of childrenOf(node)) {
    if (child.name === 'Bind') collectBinding(child, text, names)
    else if (child.name === 'inherit') collectInherited(child, text, names)
    else if (!['String', 'IndentedString', 'Interpolation', 'AttrPath'].includes(child.name)) {
      collect(child, text, names)
    }
  }
}

function collectBinding(binding: SyntaxNode, text: string, names: NameTreeBuilder): void {
  const path = binding.getChild('AttrPath')
  if (path === null) return
  const keys = childrenOf(path)
    .filter(({ name }) => ['Identifier', 'String', 'Interpolation'].includes(name))
    .map((key) => keyName(text.slice(key.from, key.to)))
  if (keys.length > 0) collect(binding, text, names.add(keys, binding))
}

/** `inherit (set) a b;`: each name stands for the whole of it. */
function collectInherited(keyword: SyntaxNode, text: string, names: NameTreeBuilder): void {
  const end = text.indexOf(';', keyword.to)
  const span = { from: keyword.from, to: end === -1 ? keyword.to : end + 1 }
  let inSource = false
  for (let node = keyword.nextSibling; node !== null; node = node.nextSibling) {
    if (node.from >= span.to) return
    if (node.name === '(') inSource = true
    else if (node.name === ')') inSource = false
    else if (!inSource && ['Identifier', 'String'].includes(node.name)) {
      names.add([keyName(text.slice(node.from, node.to))], span)
    }
  }
}

function keyName(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written
}
