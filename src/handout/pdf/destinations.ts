import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** Where the anchors of a PDF are. */
export interface Destinations {
  /** Page of each anchor that something links to, from 1. */
  readonly pages: ReadonlyMap<string, number>
  readonly count: number
}

/**
 * Reads the named destinations of a PDF that Chromium printed: a dictionary `Dests` in its catalogue,
 * from the anchor's name to an array that begins with the page. Chromium writes only those that
 * something links to.
 */
export function destinationsOf(document: PDFDocument): {
  readonly pages: Map<string, number>
  readonly count: number
} {
  return { pages: destinationPages(document), count: document.getPageCount() }
}

/** The page of each anchor that something links to, from 1. */
export function destinationPages(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]))
  const found = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const pages = new Map<string, number>()
  for (const [name, value] of found?.entries() ?? []) {
    const target = document.context.lookup(value)
    const page = target instanceof PDFArray ? target.get(0) : undefined
    const number = page instanceof PDFRef ? numbers.get(page) : undefined
    if (number !== undefined) pages.set(decodeURIComponent(name.decodeText()), number)
  }
  return pages
}
