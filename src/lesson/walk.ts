import type { ElementContent } from 'hast'
import type { Block } from './block.ts'

/** Every block among the blocks and inside them, in page order. */
export function walkBlocks(blocks: readonly Block[]): Block[] {
  const all: Block[] = []
  // One list for all levels, as below.
  const collect = (some: readonly Block[]): void => {
    for (const block of some) {
      all.push(block)
      collect(innerBlocks(block))
    }
  }
  collect(blocks)
  return all
}

/** The blocks directly inside a block, in page order. */
export function innerBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'prose':
      return walkNodes(block.nodes).flatMap((node) => (node.type === 'block' ? [node.block] : []))
    case 'tabs':
      return block.tabs.flatMap((tab) => tab.blocks)
    case 'question':
      return [...block.prompt, ...block.look]
    default:
      return 'blocks' in block ? block.blocks : []
  }
}

/** Every node of a text, in page order; what is inside its blocks is left out. */
export function walkNodes(nodes: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = []
  // One list for all levels: it is walked a dozen times for each page.
  const collect = (some: readonly ElementContent[]): void => {
    for (const node of some) {
      all.push(node)
      if ('children' in node) collect(node.children)
    }
  }
  collect(nodes)
  return all
}

/** The texts of a block that are no blocks themselves: of prose, and of a question's answers. */
export function textNodes(block: Block): readonly ElementContent[] {
  if (block.kind === 'prose') return block.nodes
  if (block.kind !== 'question') return []
  return block.choices.flatMap(({ content, reason }) => [...content, ...reason])
}
