import * as words from '../interface/current.ts'
import type { Element, ElementContent } from 'hast'
import type { Block } from '../lesson/block.ts'
import { mapBlocks, type Mapping, mapText } from '../lesson/map-blocks.ts'
import { anchorOf } from './anchors.ts'
import { type LinkList, linkTarget } from './links.ts'

/** What the text of a task needs to know to stand on paper. */
export interface PaperContext {
  /** The task's name. */
  readonly task: string
  /** Every anchor of the document. */
  readonly anchors: ReadonlySet<string>
  /** Where participants find the site, with a slash at its end. */
  readonly site: URL
  /** The list that the addresses of the text go to. */
  readonly links: LinkList
  /** How many levels its headings go down: other titles stand above them. */
  readonly lower: number
}

/**
 * Blocks as paper shows them: ids are unique in the document, headings go down, and behind a link
 * stands the number of its address or the place for its page.
 */
export function paperBlocks(blocks: readonly Block[], context: PaperContext): Block[] {
  return mapBlocks(blocks, paperMapping(context))
}

/** The same of text that is no block, such as a heading. */
export function paperText(
  nodes: readonly ElementContent[],
  context: PaperContext,
): ElementContent[] {
  return mapText(nodes, paperMapping(context))
}

function paperMapping(context: PaperContext): Mapping {
  return {
    block: (block) => [block.kind === 'hint' ? ownHint(block, context) : block],
    element: (element) => {
      const own = ownIds(lowered(element, context), context)
      return own.tagName === 'a' ? paperLink(own, context) : [own]
    },
  }
}

function ownHint(hint: Extract<Block, { kind: 'hint' }>, { task }: PaperContext): Block {
  return { ...hint, id: anchorOf(task, hint.id) }
}

function lowered(element: Element, { lower }: PaperContext): Element {
  const [, level] = /^h([2-6])$/.exec(element.tagName) ?? []
  if (level === undefined) return element
  return { ...element, tagName: `h${Math.min(Number(level) + lower, 6)}` }
}

/** An element with its own id, and those that it refers to, as they are on paper. */
function ownIds(element: Element, { task }: PaperContext): Element {
  const { id, ariaDescribedBy, ariaLabelledBy } = element.properties
  const properties = {
    ...element.properties,
    ...(typeof id === 'string' ? { id: anchorOf(task, id) } : {}),
    ...(Array.isArray(ariaDescribedBy) ? { ariaDescribedBy: renamed(task, ariaDescribedBy) } : {}),
    ...(Array.isArray(ariaLabelledBy) ? { ariaLabelledBy: renamed(task, ariaLabelledBy) } : {}),
  }
  return { ...element, properties }
}

function renamed(task: string, ids: readonly (string | number)[]): string[] {
  return ids.map((id) => anchorOf(task, String(id)))
}

function paperLink(
  link: Element,
  { task, anchors, site, links }: PaperContext,
): readonly ElementContent[] {
  const { href, dataFootnoteRef, dataFootnoteBackref } = link.properties
  // A sheet has no way back but to turn it.
  if (dataFootnoteBackref !== undefined) return []
  if (typeof href !== 'string') return [link]
  const to = (address: string): Element => {
    return { ...link, properties: { ...link.properties, href: address } }
  }
  if (dataFootnoteRef !== undefined) return [to(`#${anchorOf(task, href.slice(1))}`)]
  const target = linkTarget(task, href, anchors, site)
  if ('address' in target) {
    const number = text(`[${links.numberOf(target.address)}]`)
    return [to(target.address), span({ className: ['link-number'] }, number)]
  }
  const page = span({ dataPageOf: target.anchor })
  const reference = span(
    { className: ['page-of'] },
    text(words.inBrackets[0]),
    page,
    text(words.inBrackets[1]),
  )
  return [to(`#${target.anchor}`), reference]
}

function span(properties: Element['properties'], ...children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
