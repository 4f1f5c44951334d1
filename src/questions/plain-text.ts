import type { Nodes } from 'mdast'
import { isComment } from './comment.ts'

/** The text of a node and all below it, without comments. */
export function plainText(node: Nodes): string {
  if (isComment(node)) return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
