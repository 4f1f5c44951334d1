import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFArray, PDFDocument, PDFName } from 'pdf-lib'
import { readDestinations } from './destinations.ts'
import { finishPdf } from './finish.ts'

async function sample(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const pages = [document.addPage(), document.addPage(), document.addPage()]
  const target = (index: number) => document.context.obj([pages[index]?.ref ?? null, 'XYZ'])
  document.catalog.set(
    PDFName.of('Dests'),
    document.context.obj({ 'hint-2.1-x': target(2), first: target(0), broken: [] }),
  )
  return document.save()
}

const finish = {
  headings: [],
  author: 'A',
  subject: 'S',
  date: new Date('2026-01-02T03:04:05Z'),
  files: new Map([
    ['b/c.nix', 'x = 1;\n'],
    ['a.txt', 'ä\n'],
  ]),
}

test('destinations are read with their pages; one that leads nowhere is left out', async () => {
  const { pages, count } = await readDestinations(await sample())
  assert.equal(count, 3)
  assert.deepEqual(Object.fromEntries(pages), { first: 1, 'hint-2.1-x': 3 })
})

test('equal input gives equal bytes', async () => {
  const one = await finishPdf(await sample(), finish)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  assert.deepEqual(one, await finishPdf(await sample(), finish))
})

test('the date, the author and the files are in the document', async () => {
  const bytes = await finishPdf(await sample(), finish)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  assert.equal(document.getAuthor(), 'A')
  assert.equal(document.getSubject(), 'S')
  assert.deepEqual(document.getCreationDate(), finish.date)
  assert.deepEqual(document.getModificationDate(), finish.date)
  const files = document.catalog.lookup(PDFName.of('AF'), PDFArray)
  assert.equal(files.size(), 2)
})
