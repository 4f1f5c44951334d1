import type { ElementContent } from 'hast'
import type { FrontMatter } from './config.ts'
import type { Heading } from './heading.ts'
import type { Block } from './block.ts'
import { walkBlocks } from './walk.ts'

/** What a `##` heading opens: a step where it begins with a number. */
export interface Section extends Heading {
  /** The text of the heading without the step's number. */
  readonly heading: readonly ElementContent[]
  readonly blocks: readonly Block[]
}

/** One page of a workshop. */
export interface Task extends FrontMatter {
  /** Name of the file without `.mdx`; the last part of the page's address. */
  readonly name: string
  readonly file: string
  /** Whether it belongs to the course; the appendix is counted in no progress. */
  readonly course: boolean
  /** What stands before the first heading. */
  readonly opening: readonly Block[]
  /** What its `##` headings open, the steps among them. */
  readonly sections: readonly Section[]
  readonly steps: readonly Section[]
  /** The texts of the footnotes, as one block at the end of the page. */
  readonly footnotes: readonly Block[]
}

/** Every block of a task in page order, those inside others among them. */
export function blocksOf({ opening, sections, footnotes }: Task): Block[] {
  return walkBlocks([...opening, ...sections.flatMap(({ blocks }) => blocks), ...footnotes])
}
