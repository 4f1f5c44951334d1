import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { destinationsOf } from './destinations.ts'
import { finishPdf } from './finish.ts'

function read(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

async function sample(firstId = 1): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const pages = [document.addPage(), document.addPage(), document.addPage()]
  const target = (index: number) => document.context.obj([pages[index]?.ref ?? null, 'XYZ'])
  document.catalog.set(
    PDFName.of('Dests'),
    document.context.obj({ 'hint-2.1-x': target(2), first: target(0), broken: [] }),
  )
  const id = (step: number) => PDFString.of(`node${String(firstId + step).padStart(8, '0')}`)
  const cell = { S: 'TH', ID: id(7), Headers: [id(3), id(7)], Title: PDFString.of('node') }
  document.catalog.set(PDFName.of('Cell'), document.context.obj(cell))
  return read(await document.save())
}

const finish = {
  headings: [],
  parts: [],
  served: 'http://127.0.0.1:1234/',
  site: 'https://workshop.example/',
  author: 'A',
  pageName: (page: number) => `Page ${page}`,
  subject: 'S',
  date: new Date('2026-01-02T03:04:05Z'),
  files: new Map([
    ['b/c.ini', 'x = 1;\n'],
    ['a.txt', 'ä\n'],
  ]),
}

test('destinations are read with their pages; one that leads nowhere is left out', async () => {
  const { pages, count } = destinationsOf(await sample())
  assert.equal(count, 3)
  assert.deepEqual(Object.fromEntries(pages), { first: 1, 'hint-2.1-x': 3 })
})

test('the objects of a document are packed, also where it comes unpacked', async () => {
  const document = await sample()
  const unpacked = Buffer.from(await document.save({ useObjectStreams: false }))
  const version4 = Buffer.from(
    unpacked.toString('latin1').replace('%PDF-1.7', '%PDF-1.4'),
    'latin1',
  )
  const text = Buffer.from(await finishPdf(await read(version4), finish)).toString('latin1')
  assert.match(text, /^%PDF-1\.7/)
  assert.match(text, /\/ObjStm/)
})

test('equal input gives equal bytes', async () => {
  const one = await finishPdf(await sample(), finish)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  assert.deepEqual(one, await finishPdf(await sample(4709), finish))
})

test('links to where the site was served lead to the site; others stay', async () => {
  const document = await PDFDocument.create()
  const addresses = ['http://127.0.0.1:1234/tasks/a/#2.1', 'https://example.org/']
  const links = addresses.map((address) => ({ A: { URI: PDFString.of(address) } }))
  document.addPage().node.set(PDFName.of('Annots'), document.context.obj(links))
  const bytes = await finishPdf(await read(await document.save()), finish)
  const finished = await read(bytes)
  const found = finished.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).toString()
  assert.match(found, /\(https:\/\/workshop\.example\/tasks\/a\/#2\.1\)/)
  assert.match(found, /\(https:\/\/example\.org\/\)/)
})

test('ids of the structure are numbered in their order; other text stays', async () => {
  const bytes = await finishPdf(await sample(4709), finish)
  const document = await read(bytes)
  const cell = document.catalog.lookup(PDFName.of('Cell'), PDFDict)
  assert.equal(cell.get(PDFName.of('ID'))?.toString(), '(node00000002)')
  assert.equal(cell.get(PDFName.of('Headers'))?.toString(), '[ (node00000001) (node00000002) ]')
  assert.equal(cell.get(PDFName.of('Title'))?.toString(), '(node)')
})

test('a document with other bookmarks than headings is refused', async () => {
  await assert.rejects(async () => finishPdf(await sample(), { ...finish, headings: ['A'] }), {
    message: 'There are 0 bookmarks for 1 headings',
  })
})

test('the date, the author and the files are in the document', async () => {
  const bytes = await finishPdf(await sample(), finish)
  const document = await read(bytes)
  assert.equal(document.getAuthor(), 'A')
  assert.equal(document.getSubject(), 'S')
  assert.deepEqual(document.getCreationDate(), finish.date)
  assert.deepEqual(document.getModificationDate(), finish.date)
  const files = document.catalog.lookup(PDFName.of('AF'), PDFArray)
  assert.equal(files.size(), 2)
})
