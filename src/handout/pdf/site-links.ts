import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib'

/**
 * Leads the links of a PDF to where the site will be: those that begin with `from`, where it was
 * served while it was printed, begin with `to` afterwards.
 */
export function moveLinks(document: PDFDocument, from: string, to: string): void {
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const action = annotations?.lookup(index, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText()
      if (action === undefined || address?.startsWith(from) !== true) continue
      action.set(PDFName.of('URI'), PDFString.of(to + address.slice(from.length)))
    }
  }
}
