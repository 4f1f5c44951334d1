import { htmlBlocks } from './html-blocks.ts'
import { codeHeight, commandsHeight, type TextSize } from './html-height.ts'
import { pagesOf } from './pages-of.ts'
import { plainText } from './plain-text.ts'

/** What an exercise has for its text beside its clock, in px of a sheet of 1280×720. */
export const exerciseRoom = { width: 790, height: 500 }

const letter = 0.5
const gap = 10
const list = /^\s*<(ol|ul)>([^]*)<\/\1>\s*$/
const inside = /<ol class="commands[^]*?<\/ol>|<figure[^]*?<\/figure>/g

/**
 * The lines of an exercise in pages that fit beside its clock: all of them in large or in small
 * letters, or several pages, on which the lines are numbered through.
 */
export function exercisePages(html: string): {
  readonly size: TextSize
  readonly pages: readonly string[]
} {
  const size = ([28, 24] as const).find((one) => exerciseHeight(html, one) <= exerciseRoom.height)
  if (size !== undefined) return { size, pages: [html] }
  const [, tag = 'ol', items = ''] = list.exec(html) ?? []
  const heightOf = (item: string): number => exerciseHeight(item, 24)
  let next = 1
  const pages = pagesOf(htmlBlocks(items), heightOf, exerciseRoom.height).map((page) => {
    const start = tag === 'ol' ? ` start="${next}"` : ''
    next += page.length
    return `<${tag}${start}>${page.join('')}</${tag}>`
  })
  return { size: 24, pages: pages.length > 0 ? pages : [html] }
}

/** About how high the lines of an exercise are, with the commands and the code in them, in px. */
export function exerciseHeight(html: string, size: TextSize): number {
  const blocks = [...html.matchAll(inside)].map(([block]) =>
    block.startsWith('<figure')
      ? codeHeight(block)
      : commandsHeight(block, exerciseRoom.width - 90),
  )
  const texts = html
    .replace(inside, '')
    .split(/(?=<li\b)/)
    .map(plainText)
  const lines = texts
    .filter((text) => text.trim() !== '')
    .map((text) => Math.ceil((text.length * size * letter) / exerciseRoom.width) * size * 1.4)
  return [...blocks, ...lines].reduce((sum, height) => sum + gap + height, 0)
}
