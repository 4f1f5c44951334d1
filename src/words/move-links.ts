import type { Definition, Link } from 'mdast'
import { defineMdastPlugin, type MdastVisitorContext } from 'satteri'

/** Puts the path below which the site lies before every link of a page to a page of the site. */
export function moveLinks(site: { readonly base: string }) {
  const move = (node: Readonly<Definition | Link>, context: MdastVisitorContext): void => {
    if (!node.url.startsWith('/')) return
    context.setProperty(node, 'url', site.base.replace(/\/$/, '') + node.url)
  }
  return defineMdastPlugin({ name: 'move-links', definition: move, link: move })
}
