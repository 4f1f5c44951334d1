import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

/** The operators of a page, as text of one byte a character. */
export function pageContent({ node }: PDFPage): string {
  const contents = node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map((one) => (one === undefined ? one : node.context.lookup(one)))
    .flatMap((one) => (one instanceof PDFRawStream ? [decodePDFRawStream(one).decode()] : []))
    .map((decoded) => Buffer.from(decoded).toString('latin1'))
    .join('\n')
}

/** Gives a page other operators. */
export function setPageContent({ node }: PDFPage, content: string): void {
  const { context } = node
  const key = PDFName.of('Contents')
  const before = node.get(key)
  // What nothing refers to would be written all the same.
  if (before instanceof PDFRef) context.delete(before)
  node.set(key, context.register(context.flateStream(Buffer.from(content, 'latin1'))))
}
