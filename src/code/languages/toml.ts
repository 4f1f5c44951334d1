import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import { NameTreeBuilder } from '../name-tree.ts'
import type { Names } from './language.ts'

/** TOML: tables and keys by name, elements of lists and of repeated tables by their number from 0. */
export function tomlNames(text: string): Names {
  const tree = new NameTreeBuilder()
  try {
    const [top] = parseTOML(text).body
    for (const node of top.body) {
      if (node.type === 'TOMLKeyValue') collectPair(node, tree)
      else {
        const path = node.resolvedKey.map(String)
        const [from, to] = node.range
        // A table within another one stands for itself there; its parents have their own headings.
        const inner = childOf(tree, path.slice(0, -1)).add(path.slice(-1), { from, to })
        for (const pair of node.body) collectPair(pair, inner)
      }
    }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return { tree, error: error.index }
  }
  return { tree, error: undefined }
}

/** The node of a path that may have no heading of its own yet. */
function childOf(tree: NameTreeBuilder, path: readonly string[]): NameTreeBuilder {
  let node = tree
  for (const name of path) {
    const child = node.children.get(name) ?? new NameTreeBuilder()
    node.children.set(name, child)
    node = child
  }
  return node
}

function collectPair(
  { key, value, range: [from, to] }: AST.TOMLKeyValue,
  tree: NameTreeBuilder,
): void {
  const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value))
  collectValue(value, tree.add(names, { from, to }))
}

function collectValue(value: AST.TOMLContentNode, tree: NameTreeBuilder): void {
  if (value.type === 'TOMLInlineTable') for (const pair of value.body) collectPair(pair, tree)
  if (value.type !== 'TOMLArray') return
  for (const [index, element] of value.elements.entries()) {
    const [from, to] = element.range
    collectValue(element, tree.add([String(index)], { from, to }))
  }
}
