import type { ElementContent } from 'hast'
import type { Block, BlockOf } from '../lesson/block.ts'
import type { Parts } from '../lesson/parts.ts'
import { plainText } from '../lesson/reader.ts'
import { type CodePane, type CodeSource, type LineGroup, rowsOf, sourceOf } from './code-pane.ts'
import { fitText, textRoom } from './fit-text.ts'
import { heightOfBlocks } from './height.ts'
import { readLineGroups } from './line-groups.ts'
import { showsWork, workExcerpt, type WorkPlace, workPlaces } from './place-of-work.ts'
import type { Pane } from './slide.ts'
import { splitCode } from './split-code.ts'

/** A block of code of a page. */
type CodeBlock = BlockOf<'snippet'> | BlockOf<'code'>

/** What the idea of a section shows, and which of its blocks are on these panes. */
export interface Idea {
  readonly panes: readonly Pane[]
  readonly shown: ReadonlySet<Block>
}

/**
 * What a section has to be understood with: the author's own slides, else pictures and code with
 * steps; then the place of work, lit. A section without all of these shows its first code, else how
 * its text begins.
 *
 * @throws ProblemError for steps of a snippet that it does not have
 */
export function ideaOf({ idea, solution }: Pick<Parts, 'idea' | 'solution'>): Idea {
  const shown = new Set<Block>()
  const take = (block: Block): Pane[] => {
    shown.add(block)
    return panesOf(block)
  }
  const blocks = idea.filter(({ skipInDeck }) => !skipInDeck)
  const slides = blocks.filter(({ kind }) => kind === 'slide')
  const own = slides.length > 0 ? slides : blocks.filter(isPicture)
  const panes = own.flatMap(take)
  for (const work of solution === undefined ? [] : workPlaces(solution)) {
    const block = blocks.filter(isCode).find((one) => showsWork(sourceOf(one), work))
    if (panes.some((pane) => pane.kind === 'code' && showsWork(pane.source, work))) continue
    if (block !== undefined) shown.add(block)
    if (solution !== undefined) panes.push(...workPanes(solution, work, block))
  }
  if (panes.length === 0) panes.push(...blocks.filter(isCode).slice(0, 1).flatMap(take))
  if (panes.length === 0) panes.push(...beginning(blocks))
  return { panes, shown }
}

/** Whether a block is a picture, or code that its author lets pass in steps. */
function isPicture(block: Block): boolean {
  return block.kind === 'picture' || (block.kind === 'snippet' && block.steps !== undefined)
}

function isCode(block: Block): block is CodeBlock {
  return block.kind === 'snippet' || block.kind === 'code'
}

/** The panes of a block that stands on sheets of its own. */
export function panesOf(block: Block): Pane[] {
  if (block.kind === 'picture') return [{ kind: 'picture', picture: block }]
  if (isCode(block)) return codePanes(block)
  if (block.kind === 'slide') return slidePanes(block)
  return textPanes([block])
}

/** A slide of the author's that holds code or a picture alone is as large as that may be. */
function slidePanes({ title, blocks }: BlockOf<'slide'>): Pane[] {
  const [only, ...others] = blocks.filter(({ kind }) => kind !== 'notes')
  if (only !== undefined && others.length === 0 && (isCode(only) || only.kind === 'picture')) {
    return panesOf(only)
  }
  return textPanes(blocks, title)
}

/** Text on as many sheets as it needs; `outputs` says whether commands show what was recorded of them. */
export function textPanes(
  blocks: readonly Block[],
  heading?: string,
  { outputs } = { outputs: false },
): Pane[] {
  const text = blocks.filter(({ kind }) => kind !== 'notes')
  const height = textRoom.height - (heading === undefined ? 0 : headingHeight)
  const { size, pages } = fitText(text, { ...textRoom, height, outputs })
  return pages.map((page) => ({ kind: 'text', heading, blocks: page, size, outputs }))
}

/** What a heading takes of a sheet, in px. */
const headingHeight = 60

/** Code on as many sheets as it needs. */
function codePanes(block: CodeBlock): Pane[] {
  const source = sourceOf(block)
  const rows = rowsOf(source)
  const steps = block.kind === 'snippet' ? readLineGroups(block.steps, rows, block.place) : []
  const label = block.kind === 'snippet' ? block.file : block.title
  const detail = block.kind === 'snippet' ? block.select : undefined
  return sheets({ source, label, detail, lit: [], steps })
}

/** The place of work: in the block of the page that shows it, where one does. */
function workPanes(
  solution: BlockOf<'solution'>,
  { file, lines }: WorkPlace,
  block: CodeBlock | undefined,
): Pane[] {
  const source = block === undefined ? workExcerpt(solution, { file, lines }) : sourceOf(block)
  const whole = { source, label: file, detail: undefined, lit: lines, steps: [] }
  const panes = sheets(whole)
  // On a sheet without work there is nothing to look at.
  return panes.filter(
    (pane) => pane.kind !== 'code' || pane.rows.some((row) => isLit(row.number, lines)),
  )
}

function isLit(number: number | undefined, groups: readonly LineGroup[]): boolean {
  return groups.some(([first, last]) => number !== undefined && number >= first && number <= last)
}

/** All lines of a source on as many sheets as they need; steps go with the sheet that has their lines. */
function sheets(code: {
  readonly source: CodeSource
  readonly label: string | undefined
  readonly detail: string | undefined
  readonly lit: readonly LineGroup[]
  readonly steps: readonly LineGroup[]
}): Pane[] {
  const { size, blocks } = splitCode(rowsOf(code.source))
  return blocks.map((rows): { readonly kind: 'code' } & CodePane => {
    const numbers = rows.map(({ number, at }) => number ?? (at ?? 0) + 1)
    const steps = code.steps.filter(([first, last]) => numbers.some((n) => n >= first && n <= last))
    return { kind: 'code', ...code, rows, size, steps }
  })
}

/** How the text of a section begins: as much of it as can be read at a glance. */
function beginning(blocks: readonly Block[]): Pane[] {
  const first = blocks.find(({ kind }) => kind === 'prose')
  if (first?.kind !== 'prose') return []
  const nodes = first.nodes.filter(({ type }) => type !== 'text')
  const parts = [3, 2, 1].map((most) => ({ ...first, nodes: withoutLeadIn(nodes.slice(0, most)) }))
  const part = parts.find(
    (one) => heightOfBlocks([one], { width: textRoom.width, size: 28 }) <= glance,
  )
  return textPanes([part ?? { ...first, nodes: nodes.slice(0, 1) }])
}

/** Without a last paragraph that ends with a colon: what it leads to is not on the sheet. */
function withoutLeadIn(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [last] = nodes.slice(-1)
  const leadsIn = nodes.length > 1 && last !== undefined && plainText(last).trim().endsWith(':')
  return leadsIn ? nodes.slice(0, -1) : nodes
}

/** Height of the text that an audience reads before it listens, in px. */
const glance = 260
