import type { Block } from '../lesson/block.ts'
import { heightOfBlocks, type TextSize } from './height.ts'
import { pagesOf } from './pages-of.ts'

/** What text has on a sheet of 1280×720 below the line at its top, in px. */
export const textRoom = { width: 1130, height: 540, outputs: false }

/** Blocks on sheets: one at the usual size, one that is dense, or several dense ones. */
export interface FittedText {
  readonly size: TextSize
  readonly pages: readonly (readonly Block[])[]
}

/** Parts blocks into sheets of at most `height` px; a block that is higher has one for itself. */
export function fitText(blocks: readonly Block[], { height, ...room } = textRoom): FittedText {
  const size = fittingSize((one) => heightOfBlocks(blocks, { ...room, size: one }), height)
  if (size !== undefined) return { size, pages: [blocks] }
  const heightOf = (block: Block): number => heightOfBlocks([block], { ...room, size: 24 })
  return { size: 24, pages: pagesOf(blocks.flatMap(parted), heightOf, height) }
}

/** A sheet of large text is not filled: it is there to be read at a glance. */
const large = 0.7

/** The largest size at which something fits, if one does. */
export function fittingSize(
  heightAt: (size: TextSize) => number,
  height: number,
): TextSize | undefined {
  return ([36, 28, 24] as const).find(
    (size) => heightAt(size) <= (size === 36 ? large * height : height),
  )
}

/** Prose in pieces that can stand on different sheets: each paragraph, each list. */
function parted(block: Block): Block[] {
  if (block.kind !== 'prose') return [block]
  const nodes = block.nodes.filter(({ type }) => type === 'element' || type === 'block')
  return nodes.map((node) => ({ ...block, nodes: [node] }))
}
