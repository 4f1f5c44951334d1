import { isMap, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml'
import { NameTreeBuilder } from '../name-tree.ts'
import type { Names } from './language.ts'

/** YAML: keys by name, elements of lists by their number from 0; those of all documents of a file. */
export function yamlNames(text: string): Names {
  const tree = new NameTreeBuilder()
  const errors: number[] = []
  for (const document of [parseAllDocuments(text)].flat()) {
    if (!('contents' in document)) continue
    errors.push(...document.errors.map(({ pos: [from] }) => from))
    collect(document.contents, text, tree)
  }
  return { tree, error: errors.toSorted((a, b) => a - b)[0] }
}

function collect(node: unknown, text: string, tree: NameTreeBuilder): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const from = startOf(key) ?? 0
      const to = endOf(value) ?? endOf(key) ?? from
      collect(value, text, tree.add([String(key.value)], { from, to: trimmed(text, from, to) }))
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const from = startOf(isPair(item) ? item.key : item)
      const to = endOf(item)
      if (from === undefined || to === undefined) continue
      collect(item, text, tree.add([String(index)], { from, to: trimmed(text, from, to) }))
    }
  }
}

function startOf(node: unknown): number | undefined {
  return rangeOf(node)?.[0]
}

function endOf(node: unknown): number | undefined {
  return rangeOf(node)?.[1]
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range ?? undefined) : undefined
}

/** A block ends where the next thing begins: what is blank before that is not part of it. */
function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length
}
