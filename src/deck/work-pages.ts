import type { Element, ElementContent } from 'hast'
import type { Block } from '../lesson/block.ts'
import { fittingSize } from './fit-text.ts'
import { heightOfBlocks, type TextSize } from './height.ts'
import { pagesOf } from './pages-of.ts'

/** What the work has on its sheet, beside the clock and the QR code, in px of 1280×720. */
export const workRoom = { width: 820, height: 480 }

/** The lines of an exercise: together where they fit on one sheet, else on several. */
export function workPages(blocks: readonly Block[]): {
  readonly size: TextSize
  readonly pages: readonly (readonly Block[])[]
} {
  const { width, height } = workRoom
  const size = fittingSize((one) => heightOfBlocks(blocks, { width, size: one }), height)
  if (size !== undefined) return { size, pages: [blocks] }
  const heightOf = (block: Block): number => heightOfBlocks([block], { width, size: 24 })
  return { size: 24, pages: pagesOf(blocks.flatMap(byItem), heightOf, height) }
}

/** Prose with each item of a list in a list of its own, which goes on counting. */
function byItem(block: Block): Block[] {
  if (block.kind !== 'prose') return [block]
  return block.nodes.flatMap((node) => {
    if (node.type !== 'element') return node.type === 'block' ? [{ ...block, nodes: [node] }] : []
    return itemsOf(node).map((one): Block => ({ ...block, nodes: [one] }))
  })
}

function itemsOf(list: Element): ElementContent[] {
  if (list.tagName !== 'ol' && list.tagName !== 'ul') return [list]
  const first = Number(list.properties['start'] ?? 1)
  return list.children
    .filter((child) => child.type === 'element')
    .map((item, index) => ({
      ...list,
      properties:
        list.tagName === 'ol' ? { ...list.properties, start: first + index } : list.properties,
      children: [item],
    }))
}
