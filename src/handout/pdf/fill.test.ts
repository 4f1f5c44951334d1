import assert from 'node:assert/strict'
import { it } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { emptyPages, fillOf } from './fill.ts'

/** A page of A4 as Chromium writes it: in its own scale, from the upper edge down. */
async function page(content: string): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const one = document.addPage([595, 842])
  const stream = document.context.flateStream(`.24 0 0 -.24 0 842 cm\n${content}`)
  one.node.addContentStream(document.context.register(stream))
  return PDFDocument.load(await document.save())
}

/** A text so many px below the upper edge. */
const text = (y: number): string =>
  `q\n3.125 0 0 3.125 0 0 cm\nBT\n/F4 10 Tf\n1 0 0 -1 60 ${y} Tm\n<0030> Tj\nET\nQ`

for (const [what, content, fill] of [
  ['nothing', '', 0],
  ['the running titles alone', `${text(40)}\n${text(1090)}`, 0],
  ['one line at the top', text(90), 0.01],
  ['lines to the middle', `${text(558)}\n${text(90)}`, 0.5],
  ['lines to the end', text(1037), 1],
  ['what was moved', `q\n1 0 0 1 0 1462.5 cm\n${text(90)}\nQ`, 0.5],
  ['what comes after a move', `q\n1 0 0 1 0 1462.5 cm\nQ\n${text(90)}`, 0.01],
] as const) {
  it(`a page is as full as its last line is low: ${what}`, async () => {
    const [found = -1] = fillOf(await page(content))
    assert.equal(Math.round(found * 100) / 100, fill)
  })
}

for (const [what, fill, parts, empty] of [
  ['full pages', [1, 0.6, 0.9, 1], [1], []],
  ['the cover', [0.1, 1], [3], []],
  ['a page in the middle of a part', [1, 0.5, 1], [1], [2]],
  ['the last page of a part', [1, 0.5, 1], [1, 3], []],
  ['one before a sheet for notes', [1, 0.5, 0, 1], [1, 4], []],
  ['the last page', [1, 0.1], [1], []],
  ['an empty page that ends no part', [1, 0, 1, 1], [1, 4], [2]],
] as const) {
  it(`names the pages with too little: ${what}`, () => {
    assert.deepEqual(emptyPages(fill, parts), empty)
  })
}
