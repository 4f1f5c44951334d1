import type { Element, ElementContent } from 'hast'
import type { Block } from '../lesson/block.ts'
import { walkNodes } from '../lesson/walk.ts'

/** Neighbours that are text alone, a block, or an element that holds blocks somewhere. */
export type NodeGroup =
  | { readonly kind: 'text'; readonly nodes: readonly ElementContent[] }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'element'; readonly element: Element }

/** Parts nodes so that what holds no block can be printed as a whole. */
export function groupNodes(nodes: readonly ElementContent[]): NodeGroup[] {
  const groups: NodeGroup[] = []
  let text: ElementContent[] = []
  const flush = (): void => {
    if (text.length > 0) groups.push({ kind: 'text', nodes: text })
    text = []
  }
  for (const node of nodes) {
    if (node.type === 'block') {
      flush()
      groups.push({ kind: 'block', block: node.block })
    } else if (node.type === 'element' && holdsBlock(node)) {
      flush()
      groups.push({ kind: 'element', element: node })
    } else text.push(node)
  }
  flush()
  return groups
}

function holdsBlock({ children }: Element): boolean {
  return walkNodes(children).some(({ type }) => type === 'block')
}
