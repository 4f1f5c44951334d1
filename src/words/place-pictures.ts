import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Element, ElementContent } from 'hast'
import { defineHastPlugin } from 'satteri'
import sharp from 'sharp'
import { pictureFile } from './pictures.ts'

/** Where a page and its pictures lie. */
interface Site {
  /** The workshop's root. */
  readonly root: string
  /** The page, a path from the root. */
  readonly page: string
  /** The path below which the site lies. */
  readonly base: string
}

/** Makes a picture that stands alone with a title a figure with that title below it. */
export function figures() {
  return defineHastPlugin({
    name: 'figures',
    element: { filter: ['p'], visit: figure },
  })
}

function figure({ children }: Element): Element | undefined {
  const [picture, ...others] = children
  if (picture?.type !== 'element' || picture.tagName !== 'img' || others.length > 0)
    return undefined
  const { title, ...properties } = picture.properties
  if (typeof title !== 'string') return undefined
  const caption = element('figcaption', {}, [{ type: 'text', value: title }])
  return element('figure', { className: ['picture'] }, [{ ...picture, properties }, caption])
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children }
}

/** Gives each picture of a page its address on the site and its size: the page keeps the room for it. */
export function placePictures({ root, page, base }: Site) {
  return defineHastPlugin({
    name: 'place-pictures',
    element: {
      filter: ['img'],
      async visit(node) {
        const file = pictureFile(page, String(node.properties['src']))
        // Its bytes, not its name: of a file that was saved again sharp would give the old size.
        const { width, height } = await sharp(readFileSync(path.join(root, file))).metadata()
        const src = `${base.replace(/\/$/, '')}/pictures/${encodeURIComponent(path.basename(file))}`
        return { ...node, properties: { ...node.properties, src, width, height } }
      },
    },
  })
}
