import { htmlTag } from '../words/html-tag.ts'

const outputs =
  /(<details class="output"[^>]*>\s*<summary>[^]*?<\/summary>\s*<pre>)([^]*?)(<\/pre>)/g

/** Characters that a line has room for at its usual size, on A4 and on Letter. */
const room = 90

/**
 * Sizes for longer lines, with the characters that they have room for; styles/handout-words.css has the
 * sizes themselves. Six points are the least that is read: what is longer still is broken.
 */
const smaller = [
  { name: 'wide', room: 117 },
  { name: 'widest', room: 130 },
] as const

/** The class of the size in which the lines of an output stand whole on paper; '' for the usual one. */
export function outputSize(html: string): string {
  const longest = Math.max(0, ...[...html.matchAll(outputs)].map(([, , text = '']) => width(text)))
  if (longest <= room) return ''
  return (smaller.find((size) => longest <= size.room) ?? smaller[0]).name
}

/**
 * Makes a block of each line of an output that has lines too long for the sheet, so that what goes on
 * below can stand further in, and a line of the output is told from the rest of one.
 */
export function hangLines(html: string): string {
  return html.replace(outputs, (whole: string, before: string, text: string, after: string) => {
    if (width(text) <= room) return whole
    const lines = text.split('\n').map((line) => `<span class="output-line">${line}\n</span>`)
    return before + lines.join('') + after
  })
}

/** The length of the longest line of a text with marks. */
function width(html: string): number {
  const text = html.replace(htmlTag, '').replace(/&(?:#\d+|\w+);/g, '?')
  return Math.max(...text.split('\n').map((line) => Array.from(line).length))
}
