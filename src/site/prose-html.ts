import type { ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { address } from './address.ts'

/**
 * Text as HTML; addresses of the site get the path below which it lies.
 *
 * @throws Error for a block within the text: a component has to show it
 */
export function proseHtml(nodes: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: nodes.map(withSiteAddresses) })
}

/** A node whose links and pictures lead to where the site lies. */
function withSiteAddresses(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { properties } = node
  const children = node.children.map(withSiteAddresses)
  const moved: Properties = { ...properties }
  for (const name of ['href', 'src']) {
    const value = properties[name]
    if (typeof value === 'string' && value.startsWith('/')) moved[name] = address(value)
  }
  return { ...node, properties: moved, children }
}
