import type { Element, ElementContent, Properties } from 'hast'
import type { Block } from '../lesson/block.ts'
import { mapBlocks } from '../lesson/map-blocks.ts'
import { textNodes, walkBlocks, walkNodes } from '../lesson/walk.ts'

/**
 * The footnotes that something leads to: those to parts that an edition leaves out go with them. Each
 * keeps its number, and its place in the list.
 *
 * @param notes of a task, a list that stands at its end
 * @param texts that are shown
 */
export function usedFootnotes(
  notes: readonly Block[],
  texts: readonly ElementContent[],
): readonly Block[] {
  const used = new Set<string>(marksIn(texts))
  const items = notes.flatMap((block) => walkNodes(textNodes(block))).filter(isNote)
  // A note may lead to another one.
  for (let before = -1; before < used.size;) {
    before = used.size
    for (const item of items) {
      if (!used.has(`#${String(item.properties['id'])}`)) continue
      for (const mark of marksIn(item.children)) used.add(mark)
    }
  }
  if (!items.some(({ properties: { id } }) => used.has(`#${String(id)}`))) return []
  return mapBlocks(notes, {
    element: (element) => {
      if (!isNote(element)) return [element]
      const { id } = element.properties
      if (!used.has(`#${String(id)}`)) return []
      const value = String(items.findIndex(({ properties }) => properties['id'] === id) + 1)
      const properties: Properties = { ...element.properties, value }
      return [{ ...element, properties }]
    },
  })
}

function isNote(node: ElementContent): node is Element {
  const id = node.type === 'element' && node.tagName === 'li' ? node.properties['id'] : undefined
  return typeof id === 'string' && id.startsWith('user-content-fn-')
}

/** The addresses that the marks of a text lead to, those in its blocks among them. */
function marksIn(nodes: readonly ElementContent[]): string[] {
  return walkNodes(nodes).flatMap((node): string[] => {
    if (node.type === 'block') {
      return walkBlocks([node.block]).flatMap((block) => marksOf(walkNodes(textNodes(block))))
    }
    return marksOf([node])
  })
}

function marksOf(nodes: Iterable<ElementContent>): string[] {
  return [...nodes].flatMap((node) =>
    node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined
      ? [String(node.properties['href'])]
      : [],
  )
}
