import type { ElementContent, RootContent } from 'hast'
import { isBlank, isContent, isJsx } from './reader.ts'
import { isComment } from './read-text.ts'
import { elements, wordNames } from './vocabulary.ts'

/**
 * A free page with another node for each of its texts: neighbours in which nothing runs, and of which
 * something is seen. Where a node holds something that runs, the texts inside it are replaced.
 */
export function replaceTexts(
  nodes: readonly RootContent[],
  replace: (text: readonly ElementContent[]) => ElementContent,
): RootContent[] {
  const result: RootContent[] = []
  let text: ElementContent[] = []
  const flush = (): void => {
    if (text.some(isSeen)) result.push(replace(text))
    else result.push(...text)
    text = []
  }
  for (const node of nodes) {
    if (isContent(node) && !runs(node)) {
      text.push(node)
      continue
    }
    flush()
    result.push(isContent(node) ? within(node, replace) : node)
  }
  flush()
  return result
}

/** A node in which something runs, with its texts replaced. */
function within(
  node: ElementContent,
  replace: (text: readonly ElementContent[]) => ElementContent,
): ElementContent {
  if (!('children' in node)) return node
  return { ...node, children: replaceTexts(node.children, replace).filter(isContent) }
}

/** Whether a node is, or holds, an expression or a component that is no word of every workshop. */
export function runs(node: ElementContent): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return !isComment(node)
  }
  if (isJsx(node)) {
    const name = node.name ?? ''
    // A word takes what is inside it as a whole.
    if (wordNames.includes(name)) return false
    return !elements.has(name) || node.children.some(runs)
  }
  return 'children' in node && node.children.some(runs)
}

function isSeen(node: ElementContent): boolean {
  return !isBlank(node) && !isComment(node)
}
