import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'

/**
 * Gives the bookmarks of a PDF the text of its headings. Chromium makes them in the right order, but
 * writes a heading twice that it moved to the next page, and loses the blank where one wraps.
 *
 * @throws Error where there are not as many bookmarks as headings
 */
export function nameBookmarks(document: PDFDocument, headings: readonly string[]): void {
  const items = itemsBelow(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  if (items.length !== headings.length) {
    throw new Error(`There are ${items.length} bookmarks for ${headings.length} headings`)
  }
  for (const [index, item] of items.entries()) {
    item.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''))
  }
}

/** The items of an outline from first to last, each before those below it. */
function itemsBelow(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = []
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item !== undefined) {
    items.push(item, ...itemsBelow(item))
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return items
}
