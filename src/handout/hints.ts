import type { Block, Hint } from '../lesson/block.ts'
import { innerBlocks } from '../lesson/walk.ts'
import type { EditionParts } from './edition-parts.ts'
import { selectBlocks } from './select-blocks.ts'

/** The hints that are moved from their places to the appendix, one within another after it. */
export function movedHints(blocks: readonly Block[], parts: EditionParts): Hint[] {
  if (parts.hints !== 'appendix') return []
  return blocks.flatMap((block): Hint[] => {
    const inner = movedHints(innerBlocks(block), parts)
    if (block.kind !== 'hint') return inner
    return [{ ...block, blocks: selectBlocks(block.blocks, parts) }, ...inner]
  })
}
