import { htmlBlocks } from './html-blocks.ts'
import { pagesOf } from './pages-of.ts'
import { plainText } from './plain-text.ts'

/** Text on a sheet: as large as most slides have it, or dense. In px of a sheet of 1280×720. */
export type TextSize = 28 | 24

/** Width of the text, and the share of its height that a letter is wide on average. */
const width = 1100
const letter = 0.5
const gap = 18
/** One line of code, its frame and caption; one command with its frame. */
const code = { line: 33, frame: 78 }
const command = { line: 33, frame: 20 }
/** What a row of a table has above and below its text. */
const cell: Readonly<Record<TextSize, number>> = { 28: 28, 24: 7 }
/** A picture is never higher, whatever its own size: as the style sheet of the slides has it. */
const picture = { most: 476, caption: 40 }

/** About how high rendered blocks are, in px: enough to choose a size and where to part them. */
export function htmlHeight(html: string, size: TextSize): number {
  return htmlBlocks(html).reduce((sum, block) => sum + gap + blockHeight(block, size), 0)
}

/**
 * Rendered blocks in pages of at most `most` px: one at the usual size, one that is dense, or several
 * dense ones.
 */
export function fitText(
  html: string,
  most: number,
): { readonly size: TextSize; readonly pages: readonly string[] } {
  const size = ([28, 24] as const).find((one) => htmlHeight(html, one) <= most)
  if (size !== undefined) return { size, pages: [html] }
  const heightOf = (block: string): number => gap + blockHeight(block, 24)
  const pages = pagesOf(htmlBlocks(html), heightOf, most).map((blocks) => blocks.join(''))
  return { size: 24, pages }
}

function blockHeight(block: string, size: TextSize): number {
  const line = size * 1.4
  const [, across, down] = /<img(?:"[^"]*"|[^>"])*? width="(\d+)" height="(\d+)"/.exec(block) ?? []
  if (across !== undefined && down !== undefined) {
    const scale = Math.min(1, width / Number(across))
    return Math.min(picture.most, scale * Number(down)) + picture.caption
  }
  if (block.startsWith('<figure')) return codeHeight(block)
  if (block.startsWith('<ol class="commands')) return commandsHeight(block, width)
  if (block.startsWith('<table')) {
    return sum(pieces(block, 'tr'), (row) => {
      const cells = [...pieces(row, 'th'), ...pieces(row, 'td')]
      return (
        cell[size] +
        line * Math.max(1, ...cells.map((one) => rows(one, size * letter * cells.length)))
      )
    })
  }
  const items = pieces(block, 'li')
  if (items.length > 0) return sum(items, (item) => 14 + line * rows(item, size * letter))
  return line * rows(block, size * letter)
}

/** About how high a block of code is. */
export function codeHeight(block: string): number {
  return code.frame + code.line * sum(lines(block), (text) => Math.ceil(text.length / 72))
}

/** About how high commands are, with what they printed, where each has so much for its text. */
export function commandsHeight(block: string, wide: number): number {
  return sum(pieces(block, 'li'), (one) => {
    const [typed = '', output] = one.split('<pre')
    const seen = output === undefined ? 0 : 8 + command.line * output.split('\n').length
    const rows = sum(plainText(typed).trimEnd().split('\n'), (line) =>
      Math.max(1, Math.ceil((line.length * 0.62 * 24) / wide)),
    )
    return command.frame + command.line * rows + seen
  })
}

/** Rows that the text of a block takes when each letter takes so much of the width. */
function rows(block: string, perLetter: number): number {
  return Math.max(1, Math.ceil((plainText(block).length * perLetter) / width))
}

function lines(block: string): string[] {
  return block
    .split(/(?=<span class="line)/)
    .slice(1)
    .map(plainText)
}

function pieces(block: string, name: string): string[] {
  return block.split(new RegExp(`(?=<${name}\\b)`)).filter((piece) => piece.startsWith(`<${name}`))
}

function sum(things: readonly string[], heightOf: (thing: string) => number): number {
  return things.reduce((total, thing) => total + heightOf(thing), 0)
}
