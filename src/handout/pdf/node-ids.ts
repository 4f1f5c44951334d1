import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/**
 * Numbers the ids of a PDF's structure from 1. Chromium takes them from a counter of its own, which
 * is not at the same number in every run; in the order of that counter they stay.
 */
export function numberNodeIds(document: PDFDocument): void {
  const places: { readonly id: string; readonly replace: (id: string) => void }[] = []
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        note(value, (id) => {
          object.set(key, id)
        })
      }
    }
    if (object instanceof PDFArray) {
      for (const [index, value] of object.asArray().entries()) {
        note(value, (id) => {
          object.set(index, id)
        })
      }
    }
  }
  const note = (value: PDFObject, set: (id: PDFString) => void): void => {
    const id = value instanceof PDFString ? value.asString() : ''
    if (/^node\d{8}$/.test(id))
      places.push({
        id,
        replace: (text) => {
          set(PDFString.of(text))
        },
      })
    else visit(value)
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object)
  const ids = [...new Set(places.map(({ id }) => id))].sort()
  const fresh = new Map(ids.map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]))
  for (const { id, replace } of places) replace(fresh.get(id) ?? id)
}
