import type { Root, RootContent } from 'mdast'

/** Every node below a node, in page order. */
export function descendants(node: Root | RootContent): RootContent[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child: RootContent) => [child, ...descendants(child)])
}
