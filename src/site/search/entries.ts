import type { Block, Hint, Prose } from '../../lesson/block.ts'
import { blockText } from '../../lesson/block-text.ts'
import { type FreePage, type PageHeading, pageHeading } from '../../lesson/free-page.ts'
import type { Task } from '../../lesson/task.ts'
import { innerBlocks, walkBlocks } from '../../lesson/walk.ts'
import { taskLabel } from '../task-label.ts'

/** A place that a search can lead to: a step, a part, a hint, or the opening of a page. */
export interface SearchEntry {
  /** Its address below the site's root: `/tasks/2-options/#2.1`. */
  readonly id: string
  /** The page in short, of a hint with its step: `Task 2 · 2.1`. */
  readonly page: string
  readonly title: string
  readonly text: string
  /** Names in its code, which are found, but not shown. */
  readonly code?: string
  /** The message that a hint explains, in the program's own words. */
  readonly error?: string
}

/** The address of a page, and what it is called in short. */
type Page = Pick<SearchEntry, 'id' | 'page'>

/**
 * What can be found on a task page. Solutions, reasons and notes are left out: a search must not
 * answer what the reader is to find, and the notes are the presenter's.
 */
export function searchEntries(task: Task): SearchEntry[] {
  const { name, title, opening, sections } = task
  const page = { id: `/tasks/${name}/`, page: taskLabel(task) }
  return [
    { ...page, title, text: textOf(opening) },
    ...sections.flatMap((section) => [
      entryAt(
        page,
        section.id,
        [section.step ? section.id : '', section.title].join(' ').trim(),
        section.blocks,
      ),
      ...hintEntries(page, section.blocks),
    ]),
    ...hintEntries(page, opening),
  ]
}

/** What can be found on a free page: its opening, what stands below each heading, and its hints. */
export function pageEntries({ name, title, texts }: FreePage): SearchEntry[] {
  const page = { id: `/${name}/`, page: title }
  const opening: Prose[] = []
  const parts: { readonly heading: PageHeading; readonly blocks: Prose[] }[] = []
  for (const text of texts) {
    for (const node of text.nodes) {
      const heading = pageHeading(node)
      if (heading === undefined) {
        const blocks = parts.at(-1)?.blocks ?? opening
        blocks.push({ ...text, nodes: [node] })
      } else parts.push({ heading, blocks: [] })
    }
  }
  return [
    { ...page, title, text: textOf(opening) },
    ...parts.map(({ heading, blocks }) => entryAt(page, heading.id, heading.title, blocks)),
    ...hintEntries(page, texts),
  ]
}

function entryAt(page: Page, anchor: string, title: string, blocks: readonly Block[]): SearchEntry {
  const code = codeOf(blocks)
  return {
    ...page,
    id: `${page.id}#${anchor}`,
    title,
    text: textOf(blocks),
    ...(code === '' ? {} : { code }),
  }
}

/** The names in the snippets among the blocks, each once. */
function codeOf(blocks: readonly Block[]): string {
  const lines = walkBlocks(blocks.filter(({ kind }) => !silent.has(kind))).flatMap((block) =>
    block.kind === 'snippet' ? [block.resolved.copy] : [],
  )
  return [...new Set(lines.join('\n').match(/\p{Letter}[\p{Letter}\p{Number}_.-]{2,}/gu))].join(' ')
}

/** Blocks that stand on no page: a hint within them cannot be led to. */
const unseen = new Set<Block['kind']>(['notes', 'slide'])

/** The hints among the blocks, and those within lists, quotes and other blocks. */
function hintEntries(page: Page, blocks: readonly Block[]): SearchEntry[] {
  return blocks.flatMap((block): SearchEntry[] => {
    if (unseen.has(block.kind)) return []
    const inside = hintEntries(page, innerBlocks(block))
    return block.kind === 'hint' ? [hintEntry(page, block), ...inside] : inside
  })
}

function hintEntry(page: Page, { id, title, error, step, blocks }: Hint): SearchEntry {
  const place = step === undefined ? page.page : `${page.page} · ${step}`
  const entry = { ...entryAt(page, id, error ?? title ?? '', blocks), page: place }
  return error === undefined ? entry : { ...entry, error }
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
