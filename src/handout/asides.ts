import type { Block, Hint, RunCommand } from '../lesson/block.ts'
import { innerBlocks } from '../lesson/walk.ts'
import { isLongOutput, outputAnchor } from './outputs.ts'
import type { EditionParts } from './edition-parts.ts'
import { selectBlocks } from './select-blocks.ts'

/** What is moved from its place in a task to the appendix. */
export type Aside = { readonly step: string | undefined } & (
  | { readonly kind: 'hint'; readonly hint: Hint }
  | { readonly kind: 'output'; readonly id: string; readonly command: RunCommand }
)

/** The asides among blocks: hints in their order, one within another after it, then long outputs. */
export function asidesOf(blocks: readonly Block[], parts: EditionParts): Aside[] {
  if (parts.hints !== 'appendix') return []
  return [...hintsOf(blocks, parts), ...outputsOf(blocks)]
}

function hintsOf(blocks: readonly Block[], parts: EditionParts): Aside[] {
  return blocks.flatMap((block): Aside[] => {
    const inner = hintsOf(innerBlocks(block), parts)
    if (block.kind !== 'hint') return inner
    const hint = { ...block, blocks: selectBlocks(block.blocks, parts) }
    return [{ kind: 'hint', step: block.step, hint }, ...inner]
  })
}

/** Long outputs, which are folded on the page: a question may ask for what they show. */
function outputsOf(blocks: readonly Block[]): Aside[] {
  return blocks.flatMap((block): Aside[] => {
    // What stands within a hint is printed with it; what a prediction reveals, with the answers.
    if (block.kind === 'hint') return []
    if (block.kind === 'question') return outputsOf(block.prompt)
    if (block.kind !== 'console') return outputsOf(innerBlocks(block))
    const { step } = block
    return block.commands
      .filter(({ recorded }) => isLongOutput(recorded))
      .map((command) => ({ kind: 'output', step, id: outputAnchor(block, command), command }))
  })
}
