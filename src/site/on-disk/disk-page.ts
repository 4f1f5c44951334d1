import type { Element, Properties, Root, RootContent } from 'hast'

/**
 * A page whose addresses lead to the files of a folder on disk.
 *
 * @param root from the page to the folder, such as `../../`; '' for a page in the folder itself
 * @param base the path above the site that was built, with a slash at its end
 * @param prelude the script that runs before all others
 */
export function diskPage(page: Root, root: string, base: string, prelude: string): Root {
  const script: Element = {
    type: 'element',
    tagName: 'script',
    properties: {},
    children: [{ type: 'text', value: prelude }],
  }
  const visit = <Node extends RootContent>(node: Node): Node => {
    if (node.type !== 'element') return node
    const children = node.children.map(visit)
    const { content } = node
    return {
      ...node,
      properties: {
        ...diskProperties(node.properties, root, base),
        ...(node.tagName === 'html' ? { dataRoot: root } : {}),
      },
      children: node.tagName === 'head' ? [script, ...children] : children,
      ...(content && { content: { ...content, children: content.children.map(visit) } }),
    }
  }
  return { ...page, children: page.children.map(visit) }
}

/** Where a link of the site leads on disk: a folder's page is its `index.html`. */
export function diskAddress(address: string, root: string, base: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? []
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return root + file + rest
}

/** What scripts fetch, and from where the search leads on. */
function diskProperties(properties: Properties, root: string, base: string): Properties {
  const { dataFrom, dataSearch } = properties
  return {
    ...properties,
    ...(typeof dataFrom === 'string' ? { dataFrom: diskAddress(dataFrom, root, base) } : {}),
    ...(typeof dataSearch === 'string' ? { dataSearch: root.replace(/\/$/, '') || '.' } : {}),
  }
}
