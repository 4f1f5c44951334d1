import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { testAccessible, testWords } from './accessible-pdf.ts'
import { testAttachments } from './attachments-in-pdf.ts'
import { testHints } from './hints-in-pdf.ts'
import * as pdf from './pdf-reader.ts'
import { brokenLines, missingLines, wordsInMargins } from './pdf-lines.ts'
import { blocksOf } from '../../src/lesson/task.ts'
import { workshop } from '../site.ts'
import { cacheFolder, serveFolder, writePdfs } from './pdf-site.ts'
import { pageReader } from './shown-page.ts'

// The PDFs are made once; every test reads them.
test.describe.configure({ mode: 'default' })

const folder = cacheFolder('test-pdf')
const handout = path.join(folder, 'handout-full.pdf')
const key = path.join(folder, 'answer-key.pdf')
const both = [
  { file: path.join(folder, 'handout.pdf'), route: '/handout/' },
  { file: handout, route: '/handout/full/' },
  { file: key, route: '/handout/key/' },
]
const readPage = pageReader()
let close: () => void
let printed = ''

test.use({ baseURL: `http://127.0.0.1:${ports.pdf}` })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  rmSync(folder, { recursive: true, force: true })
  printed = writePdfs('a4', folder, { SITE: 'https://workshop.example' })
  close = await serveFolder(folder, ports.pdf)
})

test.afterAll(() => {
  close()
})

test('the command says what it made, and leaves nothing half-written', () => {
  expect(printed).toMatch(/^.*handout\.pdf: \d+ pages A4, \d+ kB, \d+ % full$/m)
  expect(printed).toMatch(/handout-full\.pdf: \d+ pages A4, \d+ kB, \d+ % full$/m)
  expect(printed).toMatch(/answer-key\.pdf: \d+ pages A4, \d+ kB, \d+ % full$/m)
  expect(printed).toMatch(/slides\.pdf: \d+ slides, \d+ kB/)
  const left = readdirSync(cacheFolder('')).filter((name) => /^pdf-\d+$/.test(name))
  expect(left.filter((name) => !isRunning(Number(name.slice(4))))).toEqual([])
})

/** Whether a process is there: another test may be printing at the same time. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

for (const { file, route } of both) {
  const name = path.basename(file)

  test(`${name}: sheets, title, language, tags and fonts`, async ({ page }) => {
    const info = pdf.pdfInfo(file)
    const { title } = await readPage(page, route)
    expect(info.get('Title')).toBe(title)
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Page size')).toContain('(A4)')
    expect((await pdf.readStructure(file)).language).toBe('en')
    const fonts = pdf.fonts(file)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    // The house's fonts and those for signs; one of the system would differ from place to place.
    // (A variable font, as that of the faces is, has no name in a PDF.)
    const own = /^(IBMPlex.*|DejaVuSansMono|\[none\])$/
    expect(fonts.filter(({ name }) => !own.test(name))).toEqual([])
  })

  test(`${name}: the bookmarks are the headings, with their blanks`, async ({ page }) => {
    const { headings } = await readPage(page, route)
    expect(headings.length).toBeGreaterThan(20)
    expect((await pdf.readStructure(file)).titles).toEqual(headings)
  })

  test(`${name}: every page says which of how many it is, and the revision`, () => {
    const texts = pdf.pageTexts(file)
    for (const [index, text] of texts.entries()) {
      if (index === 0) continue
      expect(text).toContain(`page ${index + 1} of ${texts.length}`)
    }
    expect(texts[1]).toMatch(/workshop\.example · revision [0-9a-f]{7,}/)
  })

  test(`${name}: links lead where the page's links lead`, async ({ page }) => {
    const { hrefs } = await readPage(page, route)
    const { addresses, targets } = await pdf.readStructure(file)
    const outside = hrefs
      .filter((href) => href.startsWith('http'))
      .map((href) => new URL(href).href)
    expect(outside.filter((href) => !addresses.has(href))).toEqual([])
    const pages = pdf.destinations(file)
    const inside = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1))
    expect(inside.filter((id) => !id.includes('fnref') && !targets.has(id))).toEqual([])
    expect([...targets].filter((id) => !pages.has(id))).toEqual([])
    expect(hrefs.filter((href) => !/^(https?:|mailto:|#)/.test(href))).toEqual([])
  })

  test(`${name}: every line of code is there whole, and nothing stands in the margins`, async ({
    page,
  }) => {
    const { lines } = await readPage(page, route)
    expect(lines.length).toBeGreaterThan(50)
    expect(missingLines(file, lines)).toEqual([])
    expect(wordsInMargins(file)).toEqual([])
  })

  test(`${name}: the contents name the page on which each thing is`, async ({ page }) => {
    const { rows } = await readPage(page, route)
    expect(rows.length).toBeGreaterThan(10)
    const pages = pdf.destinations(file)
    const texts = pdf.pageTexts(file)
    for (const { id, text } of rows) {
      const at = pages.get(id) ?? 0
      expect(pdf.dense(texts[1] ?? '')).toContain(`${pdf.dense(text)}${at}`)
      expect(pdf.dense(texts[at - 1] ?? '')).toContain(pdf.dense(text))
    }
  })
}

test('a table of an output stands on paper in whole lines', async ({ page }) => {
  await page.goto('/handout/full/')
  const lines = await page.locator('.output-line').allTextContents()
  const rows = lines.filter((line) => / {3}/.test(line) && line.trimEnd().length <= 114)
  expect(rows.length).toBeGreaterThan(5)
  expect(brokenLines(handout, rows)).toEqual([])
})

test('every task begins on a right-hand page, and has its running title on the next', async ({
  page,
}) => {
  await page.goto('/handout/full/')
  const tasks = await page.locator('[data-right]').evaluateAll((all) =>
    all.map((part) => ({
      id: part.dataset['right'] ?? '',
      title: part.querySelector('h2')?.textContent ?? '',
    })),
  )
  const pages = pdf.destinations(handout)
  const words = pdf.wordBoxes(handout)
  expect(tasks.length).toBeGreaterThan(5)
  for (const { id, title } of tasks) {
    const at = pages.get(id) ?? 0
    expect(at % 2, `${id} on page ${at}`).toBe(1)
    const head = (page: number): string =>
      words
        .filter(({ page: one, top }) => one === page && top < 50)
        .map(({ text }) => text)
        .join(' ')
        .replaceAll('&amp;', '&')
    expect(head(at)).toBe('')
    expect(head(at + 1)).toBe(title.trim())
  }
})

test('the participants’ edition holds no answer, no reason, no solution and no note', async ({
  page,
}) => {
  await page.goto('/handout/key/')
  const reasons = await page.locator('.reason').evaluateAll((all) =>
    all.map((reason) => {
      for (const page of reason.querySelectorAll('.page-of, .link-number')) page.remove()
      return reason.textContent.trim()
    }),
  )
  expect(reasons.length).toBeGreaterThan(80)
  const html = pdf.dense(await (await page.request.get('/handout/full/')).text())
  const [text = '', keyText = ''] = [handout, key].map((file) =>
    pdf.dense(pdf.pageTexts(file).join('')),
  )
  const folded = reasons.map((reason) => pdf.dense(reason).slice(0, 40))
  expect(folded.filter((reason) => !keyText.includes(reason))).toEqual([])
  expect(folded.filter((reason) => reason.length > 20 && text.includes(reason))).toEqual([])
  expect(html).not.toContain('data-right=""')
  expect(html).not.toContain('data-answers')
  expect(text).not.toContain('Solutionofstep')
  await page.goto('/handout/')
  await expect(page.locator('.chapter .added, .verdict, .solution, .notes')).toHaveCount(0)
})

testHints(path.join(folder, 'handout.pdf'), handout)

testAttachments(folder)

test('the key shows every solution as a change with its signs', async ({ page }) => {
  await page.goto('/handout/key/')
  const text = pdf.pageTexts(key).join('')
  const titles = await page
    .locator('.solution h4')
    .evaluateAll((all) => all.map(({ textContent }) => textContent))
  expect(titles.length).toBeGreaterThan(5)
  for (const title of titles) expect(text).toContain(title)
  const signs = await page.locator('.line:is(.added, .removed)').count()
  expect(text.match(/^\d* ?[+−]$|^[+−]$/gm)?.length ?? 0).toBeGreaterThanOrEqual(signs / 2)
})

test('the card has every command of the course, on two pages', () => {
  const texts = pdf.pageTexts(path.join(folder, 'card.pdf'))
  const pages = texts.map(pdf.dense)
  expect(pages.length).toBe(2)
  // Its lines are short, and no name or option is broken after a hyphen.
  expect(texts.flatMap((text) => text.split('\n')).filter((line) => /\w-$/.test(line))).toEqual([])
  const commands = workshop.tasks
    .filter(({ course }) => course)
    .flatMap(blocksOf)
    .flatMap((block) => (block.kind === 'console' ? block.commands : []))
  expect(commands.length).toBeGreaterThan(30)
  const missing = commands.filter(({ text }) => pages[1]?.includes(pdf.dense(text)) !== true)
  expect(missing).toEqual([])
  for (const { id, title } of workshop.tasks.slice(0, 5).flatMap(({ steps }) => steps)) {
    expect(pages[0]).toContain(pdf.dense(id + title))
  }
})

test('links of the slides lead to the site, not to where it was served', async () => {
  const { addresses } = await pdf.readStructure(path.join(folder, 'slides.pdf'))
  expect([...addresses].filter((address) => address.includes('127.0.0.1'))).toEqual([])
  expect([...addresses]).toContain('https://workshop.example/')
})

test('the public build has no instructor’s edition', () => {
  expect(existsSync(path.join(folder, 'handout/instructor'))).toBe(false)
  expect(existsSync(path.join(folder, 'instructor.pdf'))).toBe(false)
})

test('the pages offer the PDFs because they were built', async ({ page }) => {
  await page.goto('/handout/')
  await page.getByRole('link', { name: 'PDF' }).click({ trial: true })
  await expect(page.getByRole('link', { name: 'PDF' })).toHaveAttribute('href', '/handout.pdf')
  await page.goto('/')
  const links = await page
    .getByRole('link', { name: 'PDF' })
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links).toEqual(expect.arrayContaining(['/handout.pdf', '/answer-key.pdf']))
  for (const link of links) expect(existsSync(path.join(folder, link))).toBe(true)
})

for (const name of ['handout', 'handout-full', 'answer-key', 'card', 'slides']) {
  testAccessible(path.join(folder, `${name}.pdf`))
}
testWords(path.join(folder, 'card.pdf'))

test('a second build of the same files has the same bytes', () => {
  test.setTimeout(240_000)
  const again = cacheFolder('test-pdf-again')
  rmSync(again, { recursive: true, force: true })
  const only = ['handout.pdf', 'answer-key.pdf', 'slides.pdf']
  writePdfs('a4', again, { SITE: 'https://workshop.example' }, { only })
  for (const file of only) {
    const hashes = [folder, again].map((one) =>
      createHash('sha256')
        .update(readFileSync(path.join(one, file)))
        .digest('hex'),
    )
    expect(hashes[0]).toBe(hashes[1])
  }
  rmSync(again, { recursive: true })
})
