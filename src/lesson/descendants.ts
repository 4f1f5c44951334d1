import type { Root, RootContent } from 'mdast'

/** Every node below a node, in page order. */
export function* descendants(node: Root | RootContent): Generator<RootContent> {
  if (!('children' in node)) return
  for (const child of node.children) {
    yield child
    yield* descendants(child)
  }
}
