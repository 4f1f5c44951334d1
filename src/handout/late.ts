import * as words from '../interface/current.ts'
import type { Element, ElementContent } from 'hast'
import type { Block } from '../lesson/block.ts'
import { plainText } from '../lesson/reader.ts'
import type { Task } from '../lesson/task.ts'
import { walkBlocks, walkNodes } from '../lesson/walk.ts'

/** What may be left out of a step when time is short. */
export interface Advice {
  /** The step that the notes belong to; undefined before the first. */
  readonly step: string | undefined
  readonly text: readonly ElementContent[]
}

/** The paragraphs of a task's notes that say what to do when late, or what may be left out. */
export function lateAdvice({ opening, sections }: Task): Advice[] {
  const parts: readonly (readonly [step: string | undefined, blocks: readonly Block[]])[] = [
    [undefined, opening],
    ...sections.map(({ id, step, blocks }) => [step ? id : undefined, blocks] as const),
  ]
  return parts.flatMap(([step, blocks]) =>
    walkBlocks(blocks)
      .flatMap((block) => (block.kind === 'notes' ? paragraphs(block.blocks) : []))
      .filter((paragraph) => words.latePattern.test(plainText(paragraph)))
      .map(({ children }) => ({ step, text: children })),
  )
}

function paragraphs(blocks: readonly Block[]): Element[] {
  return blocks.flatMap((block) =>
    block.kind === 'prose'
      ? walkNodes(block.nodes).flatMap((node) =>
          node.type === 'element' && node.tagName === 'p' ? [node] : [],
        )
      : [],
  )
}
