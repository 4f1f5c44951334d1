import type { ElementContent } from 'hast'
import type { Block } from './block.ts'
import { innerBlocks } from './walk.ts'

/** Elements that hold a line of text: between two of them stands a space. */
const lines = new Set(['blockquote', 'dd', 'dt', 'li', 'p', 'pre', 'td', 'th', 'tr'])

/**
 * The words of blocks as plain text, those of the blocks inside where they stand: prose, code,
 * commands, the names of files and of what is selected in them.
 *
 * @param takes whether a block is read at all
 * @param inside the blocks of a block that are read; what stands within prose always is
 */
export function blockText(
  blocks: readonly Block[],
  takes: (block: Block) => boolean = () => true,
  inside: (block: Block) => readonly Block[] = innerBlocks,
): string {
  const ofBlock = (block: Block): string => {
    if (!takes(block)) return ''
    if (block.kind === 'prose') return block.nodes.map(ofNode).join(' ')
    return [...ownWords(block), ...inside(block).map(ofBlock)].join(' ')
  }
  const ofNode = (node: ElementContent): string => {
    if (node.type === 'block') return ` ${ofBlock(node.block)} `
    if (node.type === 'text') return node.value
    if (!('children' in node)) return ''
    const text = node.children.map(ofNode).join('')
    return node.type === 'element' && lines.has(node.tagName) ? ` ${text} ` : text
  }
  return blocks.map(ofBlock).join(' ').replace(/\s+/g, ' ').trim()
}

/** The words that a block brings besides its text. */
function ownWords(block: Block): string[] {
  switch (block.kind) {
    case 'code':
    case 'console':
      return [block.source]
    case 'snippet':
      return [block.file, block.select ?? '']
    case 'picture':
      return [block.caption ?? '']
    case 'tabs':
      return block.tabs.map(({ title }) => title)
    default:
      return []
  }
}
