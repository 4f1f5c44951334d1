import type { SyntaxNode } from '@lezer/common'
import { parser } from '@replit/codemirror-lang-nix'
import { NameTreeBuilder } from '../name-tree.ts'
import { childrenOf } from './children.ts'
import type { Names } from './language.ts'
import { maskNix } from './nix-mask.ts'
import { firstError } from './syntax-error.ts'

/** Nix: attributes and let-bindings by name, `a.b.c` as one key or as nested sets. */
export function nixNames(text: string): Names {
  const tree = new NameTreeBuilder()
  const masked = maskNix(text)
  const parsed = parser.parse(masked)
  collect(parsed.topNode, text, masked, tree)
  return { tree, error: firstError(parsed) }
}

/**
 * Names of the bindings below a node. Whatever wraps a set of bindings adds no name to the path:
 * functions and their calls (`lib.mkIf condition { … }`), lists, `let`, `with`, `if`, operators,
 * and also the nodes with which the parser marks what it does not understand.
 */
function collect(node: SyntaxNode, text: string, masked: string, names: NameTreeBuilder): void {
  for (const child of childrenOf(node)) {
    if (child.name === 'Bind') collectBinding(child, text, masked, names)
    else if (child.name === 'inherit') collectInherited(child, text, masked, names)
    else if (!['String', 'IndentedString', 'Interpolation', 'AttrPath'].includes(child.name)) {
      collect(child, text, masked, names)
    }
  }
}

function collectBinding(
  binding: SyntaxNode,
  text: string,
  masked: string,
  names: NameTreeBuilder,
): void {
  const path = binding.getChild('AttrPath')
  if (path === null) return
  const keys = childrenOf(path)
    .filter(({ name }) => ['Identifier', 'String', 'Interpolation'].includes(name))
    .map((key) => keyName(text.slice(key.from, key.to)))
  if (keys.length > 0) collect(binding, text, masked, names.add(keys, binding))
}

/** `inherit (set) a b;`: each name stands for the whole of it. */
function collectInherited(
  keyword: SyntaxNode,
  text: string,
  masked: string,
  names: NameTreeBuilder,
): void {
  let source = keyword.nextSibling
  while (source !== null && /Comment$/.test(source.name)) source = source.nextSibling
  const hasSource = source?.name === '('
  while (hasSource && source !== null && source.name !== ')') source = source.nextSibling
  const end = masked.indexOf(';', hasSource && source !== null ? source.to : keyword.to)
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
