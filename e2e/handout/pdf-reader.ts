import { readFileSync } from 'node:fs'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { poppler } from './poppler.ts'
import { readOnce } from './read-once.ts'

/** A PDF, to be read and not changed: several tests get the same. */
export const readDocument = readOnce((file) =>
  PDFDocument.load(readFileSync(file), { updateMetadata: false }),
)

/** What poppler's `pdftotext` reads, page by page. */
export const pageTexts = readOnce((file): readonly string[] =>
  poppler('pdftotext', '-raw', file, '-').split('\f').slice(0, -1),
)

/** What poppler's `pdfinfo` says, by its names. */
export function pdfInfo(file: string): Map<string, string> {
  return new Map(
    poppler('pdfinfo', file)
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

/** The page of each named destination, as poppler reads them. */
export function destinations(file: string): Map<string, number> {
  return new Map(
    [...poppler('pdfinfo', '-dests', file).matchAll(/^\s*(\d+) \[.*\] "(.*)"$/gm)].map(
      ([, page = '', name = '']) => [decodeURIComponent(name), Number(page)],
    ),
  )
}

/** A word with where it stands, in points from the upper left corner of its page. */
export interface WordBox {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Every word of the document with its box. */
export const wordBoxes = readOnce((file): readonly WordBox[] => {
  const pages = poppler('pdftotext', '-bbox', file, '-').split('<page ').slice(1)
  return pages.flatMap((text, index) =>
    [
      ...text.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, word = '']) => ({
      page: index + 1,
      text: word,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    })),
  )
})

/** A font with whether it is inside the file. */
export function fonts(file: string): { readonly name: string; readonly embedded: boolean }[] {
  const [, rule = '', ...rows] = poppler('pdffonts', file).trim().split('\n')
  const at = rule.split(' ').reduce<number[]>(
    (starts, dashes) => {
      return [...starts, (starts.at(-1) ?? 0) + dashes.length + 1]
    },
    [0],
  )
  return rows.map((row) => ({
    name: row
      .slice(0, at[1])
      .trim()
      .replace(/^[A-Z]{6}\+/, ''),
    embedded: row.slice(at[3], at[4]).trim() === 'yes',
  }))
}

/** Saves the attached files into a folder that exists. */
export function saveAttachments(file: string, folder: string): void {
  poppler('pdfdetach', '-saveall', '-o', folder, file)
}

/** What only a library tells: bookmarks, language, addresses and targets of links. */
export async function readStructure(file: string) {
  const document = await readDocument(file)
  const { catalog } = document
  const titles: string[] = []
  const visit = (item: PDFDict | undefined): void => {
    for (let one = item; one !== undefined; one = one.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      titles.push(one.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText())
      visit(one.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  visit(
    catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict),
  )
  const addresses = new Set<string>()
  const targets = new Set<string>()
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const link = annotations?.lookup(index, PDFDict)
      const uri = link
        ?.lookupMaybe(PDFName.of('A'), PDFDict)
        ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
      if (uri !== undefined) addresses.add(uri.decodeText())
      const target = link?.lookup(PDFName.of('Dest'))
      if (target instanceof PDFName) targets.add(decodeURIComponent(target.decodeText()))
    }
  }
  const language = catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString)?.decodeText()
  return { titles, addresses, targets, language }
}

/** A link to an address with where it stands, in points from the upper left corner of its page. */
export interface LinkBox {
  readonly page: number
  readonly address: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Every link to an address with its box. */
export async function linkBoxes(file: string): Promise<LinkBox[]> {
  const document = await readDocument(file)
  return document.getPages().flatMap((page, index) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    return Array.from({ length: annotations?.size() ?? 0 }).flatMap((_, at) => {
      const link = annotations?.lookup(at, PDFDict)
      const uri = link
        ?.lookupMaybe(PDFName.of('A'), PDFDict)
        ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
      const box = link?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle()
      if (uri === undefined || box === undefined) return []
      const top = page.getHeight() - box.y - box.height
      const { x: left, width, height } = box
      return [{ page: index + 1, address: uri.decodeText(), left, top, width, height }]
    })
  })
}

/** Text without any blank: what is left when lines are broken elsewhere. */
export function dense(text: string): string {
  return text.replace(/\s+/g, '')
}
