import type { Nodes } from 'mdast'

/** Whether a node is a comment of MDX, an expression that holds nothing else: it is for authors alone. */
export function isComment(node: Nodes): boolean {
  const expression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  return expression && /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(node.value)
}
