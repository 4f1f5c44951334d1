import type { Element, ElementContent } from 'hast'
import type { Block } from './block.ts'

/** What becomes of blocks and of their texts; what a mapping does not name stays as it is. */
export interface Mapping {
  /** What stands in the place of a block. What is inside of that is mapped afterwards. */
  readonly block?: (block: Block) => readonly Block[]
  /** What stands in the place of an element of text, whose own content was mapped before. */
  readonly element?: (element: Element) => readonly ElementContent[]
}

/** Blocks with everything inside them mapped, in reading order. */
export function mapBlocks(blocks: readonly Block[], mapping: Mapping): Block[] {
  return blocks.flatMap((block) =>
    (mapping.block?.(block) ?? [block]).map((one) => mapInside(one, mapping)),
  )
}

/** Text with its elements and the blocks within it mapped, in reading order. */
export function mapText(nodes: readonly ElementContent[], mapping: Mapping): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'block') {
      return mapBlocks([node.block], mapping).map((block) => ({ type: 'block', block }))
    }
    if (node.type !== 'element') return [node]
    const element = { ...node, children: mapText(node.children, mapping) }
    return mapping.element?.(element) ?? [element]
  })
}

function mapInside(block: Block, mapping: Mapping): Block {
  switch (block.kind) {
    case 'prose':
      return { ...block, nodes: mapText(block.nodes, mapping) }
    case 'tabs': {
      const tabs = block.tabs.map((tab) => ({ ...tab, blocks: mapBlocks(tab.blocks, mapping) }))
      return { ...block, tabs }
    }
    case 'question': {
      const prompt = mapBlocks(block.prompt, mapping)
      const choices = block.choices.map((choice) => ({
        ...choice,
        content: mapText(choice.content, mapping),
        reason: mapText(choice.reason, mapping),
      }))
      return { ...block, prompt, choices, look: mapBlocks(block.look, mapping) }
    }
    case 'do': {
      const lines = block.lines.map((line) => mapText(line, mapping))
      return { ...block, lines, blocks: mapBlocks(block.blocks, mapping) }
    }
    case 'see':
    case 'hint':
    case 'slide':
    case 'notes':
    case 'alert':
    case 'own':
      return { ...block, blocks: mapBlocks(block.blocks, mapping) }
    case 'snippet':
    case 'code':
    case 'console':
    case 'solution':
    case 'picture':
      return block
  }
}
