import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib'
import { destinationPages } from './destinations.ts'

/**
 * Says of each link where it leads, for who does not see it: its address, or the page. PDF/UA asks for it, and for an
 * order of the links that is that of the text (ISO 14289-1, 7.18).
 */
export function describeLinks(document: PDFDocument, pageName: (page: number) => string): void {
  const pages = destinationPages(document)
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    if (annotations !== undefined) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const link = annotations?.lookup(index, PDFDict)
      const text = link && (addressOf(link) ?? nameOf(link, pages, pageName))
      if (text !== undefined) link?.set(PDFName.of('Contents'), PDFHexString.fromText(text))
    }
  }
}

function addressOf(link: PDFDict): string | undefined {
  return link
    .lookupMaybe(PDFName.of('A'), PDFDict)
    ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
    ?.decodeText()
}

function nameOf(
  link: PDFDict,
  pages: ReadonlyMap<string, number>,
  pageName: (page: number) => string,
): string | undefined {
  const target = link.lookup(PDFName.of('Dest'))
  if (!(target instanceof PDFName)) return undefined
  const page = pages.get(decodeURIComponent(target.decodeText()))
  return page === undefined ? undefined : pageName(page)
}
