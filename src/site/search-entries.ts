import type { Block, Hint } from '../lesson/block.ts'
import { blockText } from '../lesson/block-text.ts'
import type { Task } from '../lesson/task.ts'
import { innerBlocks } from '../lesson/walk.ts'

/** A place that a search can lead to: a step, a part, a hint, or the opening of a task. */
export interface SearchEntry {
  /** The task's name and the anchor on its page: `2-options#2.1`. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** The message that a hint explains, in the program's own words. */
  readonly error?: string
}

/**
 * What can be found on a task page. Solutions, reasons and notes are left out: a search must not
 * answer what the reader is to find, and the notes are the presenter's.
 */
export function searchEntries({ name, title, opening, sections }: Task): SearchEntry[] {
  return [
    { id: name, title, text: textOf(opening) },
    ...sections.flatMap((section) => [
      {
        id: `${name}#${section.id}`,
        title: [section.step ? section.id : '', section.title].join(' ').trim(),
        text: textOf(section.blocks),
      },
      ...hintEntries(name, section.blocks),
    ]),
    ...hintEntries(name, opening),
  ]
}

/** Blocks that stand on no page: a hint within them cannot be led to. */
const unseen = new Set<Block['kind']>(['notes', 'slide'])

/** The hints among the blocks, and those within lists, quotes and other blocks. */
function hintEntries(task: string, blocks: readonly Block[]): SearchEntry[] {
  return blocks.flatMap((block): SearchEntry[] => {
    if (unseen.has(block.kind)) return []
    const inside = hintEntries(task, innerBlocks(block))
    return block.kind === 'hint' ? [hintEntry(task, block), ...inside] : inside
  })
}

function hintEntry(task: string, { id, title, error, blocks }: Hint): SearchEntry {
  return {
    id: `${task}#${id}`,
    title: title ?? error ?? '',
    text: textOf(blocks),
    ...(error === undefined ? {} : { error }),
  }
}

/** Blocks whose content is not searched: it answers something, or has an entry of its own. */
const silent = new Set<Block['kind']>(['hint', 'notes', 'slide', 'solution'])

function textOf(blocks: readonly Block[]): string {
  return blockText(
    blocks,
    ({ kind }) => !silent.has(kind),
    // What a prediction reveals answers it.
    (block) => (block.kind === 'question' ? block.prompt : innerBlocks(block)),
  )
}
