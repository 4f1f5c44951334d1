import type { ElementContent } from 'hast'
import type { Place } from '../files/problem.ts'

/** The same text, whose tables name the file and the line where they were written. */
export function withPlaces(
  nodes: readonly ElementContent[],
  place: Place & { readonly line: number },
): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element' || node.tagName !== 'table') return node
    const line = node.position?.start.line ?? place.line
    return { ...node, properties: { ...node.properties, 'data-place': `${place.file}:${line}` } }
  })
}
