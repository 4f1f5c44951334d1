import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { testAccessible } from './accessible-pdf.ts'
import { codeLines, missingLines, wordsInMargins } from './pdf-lines.ts'
import { dense, destinations, linkBoxes, pageTexts, pdfInfo } from './pdf-reader.ts'
import { readScan, scan } from './scan.ts'
import { cacheFolder, serveFolder, writePdfs } from './pdf-site.ts'
import { qrCode } from '../../src/site/qr-code.ts'
import { workshop } from '../site.ts'

// A presenter's build on the other paper.
test.describe.configure({ mode: 'default' })

const folder = cacheFolder('test-pdf-letter')
const documents = [
  { file: path.join(folder, 'handout.pdf'), route: '/handout/' },
  { file: path.join(folder, 'answer-key.pdf'), route: '/handout/key/' },
  { file: path.join(folder, 'instructor.pdf'), route: '/handout/instructor/' },
]
/** As long as the address of a page of GitHub. */
const site = 'https://nixos-module-workshop.0xb10c.github.example'
let close: () => void
let printed = ''

test.use({ baseURL: `http://127.0.0.1:${ports.letter}` })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  rmSync(folder, { recursive: true, force: true })
  const only = documents.map(({ file }) => path.basename(file))
  printed = writePdfs('letter', folder, { SITE: site, PRESENTER: '1' }, { only })
  close = await serveFolder(folder, ports.letter)
})

test.afterAll(() => {
  close()
})

for (const { file, route } of documents) {
  test(`${path.basename(file)} is laid out for Letter, with no line cut`, async ({ page }) => {
    expect(pdfInfo(file).get('Page size')).toMatch(/^612 x 792/)
    await page.goto(route)
    expect(missingLines(file, await codeLines(page))).toEqual([])
    expect(wordsInMargins(file)).toEqual([])
  })
}

test('the tasks of the instructor’s edition follow each other, and leave no sheet half empty', () => {
  expect(printed).toMatch(/^.*instructor\.pdf: \d+ pages Letter, \d+ kB, \d+ % full$/m)
  const [, , { file } = { file: '' }] = documents
  const pages = destinations(file)
  const texts = pageTexts(file).map((text) => text.split('\n'))
  const titled = workshop.tasks.map(({ name }) => {
    return texts[(pages.get(`task-${name}`) ?? 0) - 1]?.includes('Instructor')
  })
  // The first begins a part, which needs no running title.
  expect(titled).toEqual(titled.map((_, index) => index > 0))
})

testAccessible(path.join(folder, 'instructor.pdf'))

test('every code is read from a print of 150 dpi that lies askew', async () => {
  test.setTimeout(60_000)
  const [{ file } = { file: '' }] = documents
  const codes = (await linkBoxes(file)).filter(({ width, height }) => Math.min(width, height) > 30)
  const steps = workshop.tasks.flatMap((task) => task.steps)
  expect(codes.length).toBe(1 + workshop.tasks.length + steps.length)
  const modules = codes.map(
    ({ address, width }) => ((width / 72) * 25.4) / qrCode(address, 'L').size,
  )
  expect(modules.filter((module) => module < 0.5)).toEqual([])
  const read = await Promise.all(codes.map(async (code) => readScan(await scan(file, code))))
  expect(read).toEqual(codes.map(({ address }) => address))
  for (const { id } of steps) expect(read).toContain(`${site}/${id}/`)
})

test('the instructor’s edition has the notes, the schedule, and the pages of the others', async ({
  page,
}) => {
  const [handout, key, instructor] = documents.map(({ file }) => file)
  const pages = pageTexts(instructor ?? '').map(dense)
  const text = pages.join('')
  await page.goto('/handout/instructor/')
  const notes = await page
    .locator('.notes > p')
    .evaluateAll((all) => all.map(({ textContent }) => textContent))
  expect(notes.length).toBeGreaterThan(10)
  // A reference to a page stands in the PDF alone.
  const begin = (note: string): string => dense(note).slice(0, 30)
  expect(notes.filter((note) => !text.includes(begin(note)))).toEqual([])
  const { tasks, config } = workshop
  await expect(page.getByRole('row')).toHaveCount(
    1 + tasks.filter(({ course }) => course).length + config.breaks.length + 1,
  )
  const steps = await page.locator('.step-title h3').evaluateAll((all) => all.map(({ id }) => id))
  const [inHandout, inKey, here] = [handout, key, instructor].map((one) => destinations(one ?? ''))
  for (const id of steps) {
    const shown = pages[(here?.get(id) ?? 0) - 1] ?? ''
    const title = dense((await page.locator(`[id="${id}"]`).textContent()) ?? '')
    const answers = inKey?.has(id) ? `answers,page${inKey.get(id)}` : ''
    expect(shown.replaceAll('·', '')).toContain(
      `${title}handout,page${inHandout?.get(id)}${answers}`,
    )
  }
})
