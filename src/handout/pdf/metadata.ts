import { createHash } from 'node:crypto'
import { PDFArray, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { escapeHtml } from '../../code/code-html.ts'
import { pageContent } from './page-content.ts'

/** What a PDF says of itself. */
export interface Metadata {
  readonly author: string
  readonly subject: string
  readonly date: Date
}

/**
 * Writes what a PDF says of itself in both of its ways, with the mark of PDF/UA (ISO 14289-1, 5), and an id that is
 * the same for the same pages. The title and the language are those that Chromium wrote.
 */
export function writeMetadata(document: PDFDocument, { author, subject, date }: Metadata): void {
  document.setAuthor(author)
  document.setSubject(subject)
  document.setCreationDate(date)
  document.setModificationDate(date)
  const title = document.getTitle() ?? ''
  const packet = xmp({ title, author, subject, date: date.toISOString().replace('.000', '') })
  const stream = document.context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
  const hash = createHash('sha256').update(packet)
  for (const page of document.getPages()) hash.update(pageContent(page))
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32))
  const ids = PDFArray.withContext(document.context)
  ids.push(id)
  ids.push(id)
  document.context.trailerInfo.ID = ids
}

/** The metadata as XML (ISO 16684-1); it has no end of its own that grows, so the packet is whole. */
function xmp(facts: Readonly<Record<'title' | 'author' | 'subject' | 'date', string>>): string {
  const { title, author, subject, date } = {
    ...facts,
    title: escapeHtml(facts.title),
    author: escapeHtml(facts.author),
    subject: escapeHtml(facts.subject),
  }
  const any = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title>${any(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${any(subject)}</dc:description>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
