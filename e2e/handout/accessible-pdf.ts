import { spawnSync } from 'node:child_process'
import path from 'node:path'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { pageContent } from '../../src/handout/pdf/page-content.ts'
import { expect, test } from '../fixtures.ts'
import { dense, pageTexts, pdfInfo, readDocument } from './pdf-reader.ts'
import { poppler } from './poppler.ts'

/** The elements that PDF has itself, of those that can come (ISO 32000-1, 14.8.4). */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR ' +
    'TH TD THead TBody TFoot Span Quote Note Reference Code Link Annot Figure Formula Form'
  ).split(' '),
)
const paints = /(?:^| )(?:Tj|TJ|S|s|f|f\*|B|B\*|b|b\*|Do|sh)$/

/** Words of running titles and feet, which are no part of the structure. */
const running = ['Answers', 'Notes', 'revision']

/** An element of the structure, with those in it. */
interface Element {
  readonly type: string
  readonly alt: string | undefined
  readonly children: readonly Element[]
}

/** What is below a part of the structure. */
function kidsOf(parent: PDFDict): PDFObject[] {
  const kids = parent.lookup(PDFName.of('K'))
  const all = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  return all.flatMap((kid) => parent.context.lookup(kid) ?? [])
}

function structureOf({ catalog }: PDFDocument): Element[] {
  const elements = (parent: PDFDict): Element[] =>
    kidsOf(parent)
      .filter((kid) => kid instanceof PDFDict)
      .filter((kid) => kid.has(PDFName.of('S')))
      .map((kid) => ({
        type: kid.lookup(PDFName.of('S'), PDFName).decodeText(),
        alt: kid.get(PDFName.of('Alt'))?.toString(),
        children: elements(kid),
      }))
  return elements(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))
}

/** The numbers of what is marked on each page, as the structure knows it (ISO 32000-1, 14.7.4). */
function markedInStructure({ catalog }: PDFDocument): Map<PDFObject | undefined, Set<number>> {
  const found = new Map<PDFObject | undefined, Set<number>>()
  const visit = (part: PDFDict, above?: PDFObject): void => {
    const page = part.get(PDFName.of('Pg')) ?? above
    const add = (number: PDFNumber, on = page): unknown =>
      found.set(on, (found.get(on) ?? new Set()).add(number.asNumber()))
    for (const kid of kidsOf(part)) {
      if (kid instanceof PDFNumber) add(kid)
      if (!(kid instanceof PDFDict)) continue
      const number = kid.lookup(PDFName.of('MCID'))
      if (number instanceof PDFNumber) add(number, kid.get(PDFName.of('Pg')))
      else visit(kid, page)
    }
  }
  visit(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))
  return found
}

function all(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...all(element.children)])
}

/** What one of poppler's tools prints, and what it complains of. */
function heard(tool: string, ...args: string[]): { text: string; complaints: string } {
  poppler(tool, '-v')
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 })
  return { text: stdout, complaints: stderr }
}

/**
 * Declares the tests of what PDF/UA-1 asks of a file, as far as poppler and a reader of its objects can tell (ISO
 * 14289-1).
 */
export function testAccessible(file: string): void {
  const name = path.basename(file)

  test(`${name}: elements that PDF knows, in the order that it asks for`, async () => {
    const document = await readDocument(file)
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const roles = root.lookup(PDFName.of('RoleMap'), PDFDict)
    const elements = all(structureOf(document))
    expect(elements.length).toBeGreaterThan(100)
    const types = [...new Set(elements.map(({ type }) => type))]
    const known = (type: string): boolean => {
      const role = roles.lookupMaybe(PDFName.of(type), PDFName)?.decodeText() ?? type
      return standard.has(role)
    }
    expect(types.filter((type) => !known(type))).toEqual([])
    const figures = elements.filter(({ type }) => type === 'Figure')
    expect(figures.filter(({ alt }) => alt === undefined || alt === '()')).toEqual([])
    const items = elements.filter(({ type }) => type === 'LI')
    expect(items.length).toBeGreaterThan(10)
    const inItems = new Set(items.flatMap(({ children }) => children.map(({ type }) => type)))
    expect([...inItems].filter((type) => type !== 'Lbl' && type !== 'LBody')).toEqual([])
    const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []))
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect(skipped).toEqual([])
  })

  test(`${name}: all that is painted is part of the structure or marked as none`, async () => {
    const document = await readDocument(file)
    const known = markedInStructure(document)
    for (const page of document.getPages()) {
      let depth = 0
      const content = pageContent(page)
      const marked = [...content.matchAll(/\/MCID (\d+) >>BDC$/gm)].map(([, one]) => Number(one))
      expect(marked.filter((one) => known.get(page.ref)?.has(one) !== true)).toEqual([])
      const marks = content.match(/B[DM]C$/gm) ?? []
      const artifacts = content.match(/^\/Artifact .*B[DM]C$/gm) ?? []
      expect(marked.length + artifacts.length).toBe(marks.length)
      const bare = content.split('\n').filter((line) => {
        if (/B[DM]C$/.test(line)) depth++
        if (line === 'EMC') depth--
        return depth === 0 && paints.test(line)
      })
      expect(depth).toBe(0)
      expect(bare).toEqual([])
    }
  })

  test(`${name}: links say where they lead, and the file what it is`, async () => {
    const document = await readDocument(file)
    for (const { node } of document.getPages()) {
      const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
      if (annotations === undefined) continue
      expect(node.get(PDFName.of('Tabs'))?.toString()).toBe('/S')
      for (let index = 0; index < annotations.size(); index++) {
        const link = annotations.lookup(index, PDFDict)
        expect(link.has(PDFName.of('Contents'))).toBe(true)
        expect(link.has(PDFName.of('StructParent'))).toBe(true)
      }
    }
    const { catalog, context } = document
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
    expect(preferences.get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true')
    const marks = catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
    expect(marks.get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en')
    const metadata = catalog.lookup(PDFName.of('Metadata'))
    const bytes = metadata instanceof PDFRawStream ? metadata.getContents() : []
    const packet = Buffer.from(bytes).toString()
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(packet).toContain(`<rdf:li xml:lang="x-default">${document.getTitle()}</rdf:li>`)
    expect(context.trailerInfo.ID?.toString()).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/)
    expect(pdfInfo(file).get('Metadata Stream')).toBe('yes')
  })

  test(`${name}: poppler reads the structure and the text without a complaint`, () => {
    expect(heard('pdfinfo', '-struct', file).complaints).toBe('')
    expect(heard('pdftotext', file, '-').complaints).toBe('')
  })
}

/**
 * Declares the test that poppler reads the text of each element of a file. A short one: for that it reads a page as often
 * as it has elements.
 */
export function testWords(file: string): void {
  test(`${path.basename(file)}: poppler finds every word of a page in the structure`, () => {
    const { text: structure, complaints } = heard('pdfinfo', '-struct-text', file)
    expect(complaints).toBe('')
    const read = [...structure.matchAll(/^\s*"(.*)"$/gm)].map(([, text = '']) => text)
    const text = dense(read.join(''))
    const words = new Set(pageTexts(file).flatMap((page) => page.split(/\s+/)))
    expect(words.size).toBeGreaterThan(200)
    const missing = [...words].filter((word) => /\p{L}{2}/u.test(word) && !text.includes(word))
    expect(missing.filter((word) => !running.includes(word))).toEqual([])
  })
}
