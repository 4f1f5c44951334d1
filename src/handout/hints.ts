import type { Block, Hint } from '../lesson/block.ts'
import { innerBlocks } from '../lesson/walk.ts'
import type { State } from '../files/states.ts'
import type { EditionParts } from './edition-parts.ts'
import { givesAnswer } from './gaps.ts'
import { selectBlocks } from './select-blocks.ts'

/**
 * The hints that are moved from their places to the appendix, one within another after it. Those that show
 * what is to be written stay on the web alone.
 */
export function movedHints(
  blocks: readonly Block[],
  parts: EditionParts,
  states: readonly State[],
): Hint[] {
  if (parts.hints !== 'appendix') return []
  return blocks.flatMap((block): Hint[] => {
    const inner = movedHints(innerBlocks(block), parts, states)
    if (block.kind !== 'hint' || givesAnswer(block, states)) return inner
    return [{ ...block, blocks: selectBlocks(block.blocks, parts) }, ...inner]
  })
}
