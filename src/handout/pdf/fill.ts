import type { PDFDocument } from '@cantoo/pdf-lib'
import { pageContent } from './page-content.ts'

const millimetre = 72 / 25.4
/** What `@page` of handout.css leaves free above and below the text, in points. */
const margins = { top: 20 * millimetre, bottom: 22 * millimetre }

/** A page that is less full than this looks unfinished, unless a part of the document ends on it. */
export const least = 0.6

/**
 * The pages, from 1, on which too little stands.
 *
 * @param fill how full each page is
 * @param parts the pages on which the parts of the document begin
 */
export function emptyPages(fill: readonly number[], parts: readonly number[]): number[] {
  const cover = 1
  const ends = (page: number): boolean =>
    page === cover || page === fill.length || parts.includes(page + 1)
  return fill.flatMap((part, index) => {
    const page = index + 1
    // The sheet before a part may be for notes alone.
    const last = ends(page) || (ends(page + 1) && fill[page] === 0)
    return part < least && !last ? [page] : []
  })
}

/** How far down the text goes on each page of a PDF that Chromium printed: 1 on a full page, 0 on an empty one. */
export function fillOf(document: PDFDocument): number[] {
  return document.getPages().map((page) => {
    const height = page.getHeight()
    const room = height - margins.top - margins.bottom
    const lines = baselines(pageContent(page)).filter(
      (y) => y > margins.bottom && y < height - margins.top,
    )
    return lines.length === 0 ? 0 : (height - margins.top - Math.min(...lines)) / room
  })
}

/** How high above the lower edge each text of a page begins, as its operators say (ISO 32000-1, annex A). */
function baselines(content: string): number[] {
  const found: number[] = []
  const saved: { readonly scale: number; readonly move: number }[] = []
  let now = { scale: 1, move: 0 }
  for (const line of content.split('\n')) {
    if (line === 'q') saved.push(now)
    else if (line === 'Q') now = saved.pop() ?? now
    else if (/ [cT]m$/.test(line)) {
      const [, , , scale = 1, , move = 0] = line.split(' ').map(Number)
      const down = { scale: scale * now.scale, move: move * now.scale + now.move }
      if (line.endsWith(' cm')) now = down
      else found.push(down.move)
    }
  }
  return found
}
