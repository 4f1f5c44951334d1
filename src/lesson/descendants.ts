import type { Root, RootContent } from 'mdast'

/** Every node below a node, in page order. */
export function descendants(node: Root | RootContent): RootContent[] {
  const all: RootContent[] = []
  const collect = (one: Root | RootContent): void => {
    if (!('children' in one)) return
    for (const child of one.children) {
      all.push(child)
      collect(child)
    }
  }
  collect(node)
  return all
}
