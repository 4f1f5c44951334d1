/** A text in a tree of Markdown or of HTML. */
interface TextNode {
  readonly type: 'text'
  readonly value: string
}

/**
 * Splits a choice and its reason at the first em dash between spaces, in text alone: a dash within code or
 * emphasis splits nothing.
 */
export function splitAtDash<Node extends { readonly type: string }>(
  nodes: readonly Node[],
): {
  readonly content: readonly (Node | TextNode)[]
  readonly reason: readonly (Node | TextNode)[]
} {
  for (const [index, node] of nodes.entries()) {
    if (!isText(node)) continue
    const [, before, after] = /^(|[^]*?\s)—(?:\s+([^]*))?$/.exec(node.value) ?? []
    if (before === undefined) continue
    return {
      content: [...nodes.slice(0, index), ...textNode(before.trimEnd())],
      reason: [...textNode(after ?? ''), ...nodes.slice(index + 1)],
    }
  }
  return { content: nodes, reason: [] }
}

function isText(node: { readonly type: string }): node is TextNode {
  return node.type === 'text' && 'value' in node && typeof node.value === 'string'
}

function textNode(value: string): TextNode[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
