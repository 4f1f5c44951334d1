import type { PageFrontMatter } from './config.ts'
import type { Block, Prose } from './block.ts'
import { type LinePlace, plainText } from './reader.ts'
import { walkBlocks } from './walk.ts'

/**
 * A page beside the tasks, in `content/pages/`. It is MDX whose imports, expressions and components
 * run; the text and the words between them are read as those of a task.
 */
export interface FreePage extends PageFrontMatter {
  /** Name of the file without `.mdx`; the page's address. */
  readonly name: string
  readonly file: string
  /** Its texts, in page order: what stands together with nothing between that runs. */
  readonly texts: readonly Prose[]
  /** The links of elements in which something runs. */
  readonly links: readonly { readonly url: string; readonly place: LinePlace }[]
  /** The anchors that elements written as JSX give themselves. */
  readonly ids: readonly string[]
}

/** A heading of a free page. */
export interface PageHeading {
  /** Its anchor. */
  readonly id: string
  readonly title: string
  /** From 2. */
  readonly depth: number
}

/** Every block of a free page in page order, those inside others among them. */
export function blocksOfPage({ texts }: FreePage): Block[] {
  return walkBlocks(texts)
}

/** The headings of a free page, in page order; not that of its footnotes. */
export function headingsOf({ texts }: FreePage): PageHeading[] {
  return texts.flatMap(({ nodes }) => nodes.flatMap((node) => pageHeading(node) ?? []))
}

/** The heading that a node is. */
export function pageHeading(node: Prose['nodes'][number]): PageHeading | undefined {
  if (node.type !== 'element') return undefined
  const [, depth] = /^h([2-6])$/.exec(node.tagName) ?? []
  const { id } = node.properties
  if (depth === undefined || typeof id !== 'string') return undefined
  return { id, title: plainText(node), depth: Number(depth) }
}
