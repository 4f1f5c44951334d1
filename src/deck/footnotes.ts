import type { Element, ElementContent } from 'hast'
import type { Block, Choice } from '../lesson/block.ts'
import { plainText } from '../lesson/reader.ts'
import { walkNodes } from '../lesson/walk.ts'

/**
 * Blocks for slides: text refers to its footnotes by plain numbers, and their texts stand below it,
 * since a slide has no end of the page. Anchors of the page are left out: slides have their own; so are
 * blocks within others that their author keeps off the slides.
 *
 * @param footnotes the texts of the footnotes of the page, as the model has them
 */
export function withFootnotes(
  blocks: readonly Block[],
  footnotes: readonly Block[],
): readonly Block[] {
  const texts = textsOf(footnotes)
  return blocks.map((block) => onSlide(block, texts))
}

type Texts = ReadonlyMap<string, readonly ElementContent[]>

function onSlide(block: Block, texts: Texts): Block {
  const inner = (blocks: readonly Block[]): Block[] =>
    blocks.filter(({ skipInDeck }) => !skipInDeck).map((one) => onSlide(one, texts))
  switch (block.kind) {
    case 'prose':
      return { ...block, nodes: [...plain(block.nodes), ...notesBelow(block.nodes, texts)] }
    case 'tabs':
      return { ...block, tabs: block.tabs.map((tab) => ({ ...tab, blocks: inner(tab.blocks) })) }
    case 'question': {
      const choices = block.choices.map((choice): Choice => {
        return { ...choice, content: plain(choice.content), reason: plain(choice.reason) }
      })
      return { ...block, prompt: inner(block.prompt), look: inner(block.look), choices }
    }
    default:
      return 'blocks' in block ? { ...block, blocks: inner(block.blocks) } : block
  }
}

/** References as plain numbers, elements without anchors. */
function plain(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node
    if (isReference(node)) return { type: 'text', value: plainText(node) }
    const properties = { ...node.properties, id: undefined }
    return { ...node, properties, children: plain(node.children) }
  })
}

/** The texts of the footnotes that nodes refer to, each once, behind its number. */
function notesBelow(nodes: readonly ElementContent[], texts: Texts): Element[] {
  const references = walkNodes(nodes).flatMap((node) =>
    node.type === 'element' && isReference(node) ? [node] : [],
  )
  const numbers = new Map(references.map((node) => [anchorOf(node), plainText(node)]))
  return [...numbers].map(([anchor, number]) => ({
    type: 'element',
    tagName: 'p',
    properties: { className: ['footnote'] },
    children: [sup(number), { type: 'text', value: ' ' }, ...(texts.get(anchor) ?? [])],
  }))
}

function sup(number: string): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value: number }],
  }
}

/** The text of each footnote by its anchor, without the links that lead back. */
function textsOf(footnotes: readonly Block[]): Texts {
  const nodes = footnotes.flatMap((block) => (block.kind === 'prose' ? block.nodes : []))
  const items = walkNodes(nodes).filter((node) => node.type === 'element' && node.tagName === 'li')
  return new Map(
    items.flatMap((item) => {
      if (item.type !== 'element') return []
      const paragraphs = item.children.filter((child) => child.type === 'element')
      const text = paragraphs.flatMap(({ children }) => children.filter((one) => !leadsBack(one)))
      return [[String(item.properties['id']), plain(text)] as const]
    }),
  )
}

function isReference({ properties }: Element): boolean {
  return properties['dataFootnoteRef'] !== undefined
}

function leadsBack(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['dataFootnoteBackref'] !== undefined
}

function anchorOf({ properties }: Element): string {
  const { href } = properties
  return typeof href === 'string' ? decodeURIComponent(href.replace(/^#/, '')) : ''
}
