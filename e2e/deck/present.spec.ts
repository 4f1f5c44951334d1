import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../src/cli/find-browser.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { writeSlidesPdf } from '../../src/deck/pdf.ts'
import { plainText } from '../../src/lesson/reader.ts'
import { blocksOf } from '../../src/lesson/task.ts'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { pageTexts, pdfInfo, readStructure } from '../handout/pdf-reader.ts'
import { workshop } from '../site.ts'
import { expectSlide, panelOf, path as mainPath, slides } from './deck-page.ts'

// One build with notes serves all of them; the last one ends what serves it.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const cache = path.join(projectRoot, '.cache')
const file = path.join(cache, `deck-${process.pid}.html`)
const port = ports.present
const address = `http://127.0.0.1:${port}/`
const pdf = path.join(cache, `slides-${process.pid}.pdf`)
/** What the lists behind the slides are called. */
const lists = { answers: 'Answers', hints: 'Hints' }

/** The letters of a text, without tags, quotes and whatever else a page may write in another way. */
function letters(text: string): string {
  return text
    .replace(/<[^>]*>|&#?\w+;/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}

/** The first paragraph of each of the author's notes. */
const notes = workshop.tasks.flatMap((task) =>
  blocksOf(task).flatMap((block) => {
    const [first] = block.kind === 'notes' ? block.blocks : []
    const paragraph =
      first?.kind === 'prose' ? first.nodes.find(({ type }) => type === 'element') : undefined
    return paragraph ? [plainText(paragraph)] : []
  }),
)

/** What stands in for the browser of who presents: it writes down what it was told to open. */
const program = path.join(cache, `browser-${process.pid}.sh`)
const opened = `${program}.txt`
/** `npm run present`, which serves the site with notes. */
let server: ChildProcess
/** What it said. */
let printed = ''

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const exporting = ['src/cli/present.command.ts', '--export', file]
  execFileSync(process.execPath, exporting, {
    cwd: projectRoot,
    env: { ...process.env, PRESENTER: '1' },
    stdio: 'ignore',
  })
  writeFileSync(program, `#!/bin/sh\necho "$1" >> '${opened}'\n`, { mode: 0o755 })
  server = spawn(process.execPath, ['src/cli/present.command.ts', '--port', String(port)], {
    cwd: projectRoot,
    env: { ...process.env, BROWSER: program },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const begun = (): string => (server.exitCode === null ? `${windows().length} windows` : printed)
  await expect.poll(begun, { timeout: 120_000 }).not.toBe('0 windows')
  await expect.poll(windows, printed).toHaveLength(2)
})

test.afterAll(async () => {
  if (server.exitCode === null) {
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
  }
  for (const one of [file, pdf, program, opened]) rmSync(one, { force: true })
})

/** The addresses that were opened. */
function windows(): string[] {
  try {
    return readFileSync(opened, 'utf8').trim().split('\n').sort()
  } catch {
    return []
  }
}

test('what is published holds no word of the notes', () => {
  const dist = path.join(projectRoot, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(dist, name))
    .filter((name) => statSync(name).isFile())
  const texts = files.map((name) => [name, letters(readFileSync(name, 'utf8'))] as const)
  expect(notes.length).toBeGreaterThan(0)
  for (const note of notes.map(letters)) {
    expect(texts.filter(([, text]) => text.includes(note)).map(([name]) => name)).toEqual([])
  }
  // The search finds them where they are: in the file that is not published.
  const own = letters(readFileSync(file, 'utf8'))
  expect(notes.filter((note) => !own.includes(letters(note)))).toEqual([])
})

test('one file opens from disk, asks nobody for anything, and its presenter follows', async () => {
  const executablePath = findBrowser()
  const chromiumSandbox = process.getuid?.() !== 0
  const browser = await chromium.launch({ executablePath, chromiumSandbox })
  const context = await browser.newContext()
  const wall = await context.newPage()
  const asked: string[] = []
  const errors: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  wall.on('console', (message) => errors.push(message.text()))
  wall.on('pageerror', ({ message }) => errors.push(message))
  const disk = pathToFileURL(file).href
  await wall.goto(`${disk}#plan`)
  await expectSlide(wall, 'plan')
  const [desk] = await Promise.all([wall.waitForEvent('popup'), wall.keyboard.press('s')])
  await expectSlide(desk, 'plan')
  await desk.keyboard.press('PageDown')
  await expectSlide(wall, mainPath[2]?.id ?? '')
  await expect(desk.getByRole('region', { name: 'Notes' })).toContainText(/\w+ \w+ \w+/)
  await wall.keyboard.press('Home')
  await expectSlide(desk, 'opener')
  await wall.keyboard.press('g')
  await expect(wall.getByRole('dialog', { name: 'Go to' })).toBeVisible()
  expect(await wall.evaluate(() => document.fonts.check('16px "IBM Plex Sans"'))).toBe(true)
  expect(asked.filter((url) => !url.startsWith(disk) && !url.startsWith('data:'))).toEqual([])
  expect(errors).toEqual([])
  await browser.close()
})

test('the one file has the code and the text of the site, letter by letter', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  const textOf = async (url: string): Promise<string[]> => {
    await page.goto(url)
    return page.locator('main').evaluate((main) => {
      const texts = [...main.querySelectorAll('.slide')].map(({ textContent }) => textContent)
      const templates = [...main.querySelectorAll('template')]
      return [...texts, ...templates.map(({ content }) => content.textContent)]
    })
  }
  const served = await textOf(`${address}slides/`)
  expect(served.length).toBeGreaterThan(slides.length)
  expect(await textOf(pathToFileURL(file).href)).toEqual(served)
  await page.close()
})

test('the presenter reads the notes of the step and its text; the slides do not show them', async ({
  context,
}) => {
  const slide = mainPath.find(({ part, kind }) => kind === 'idea' && part.notes.length > 0)
  const [first] = slide?.part.notes ?? []
  const note = first?.kind === 'prose' ? first.nodes.map(plainText).join('').trim() : ''
  const desk = await context.newPage()
  await desk.goto(`${address}slides/?presenter#${slide?.id ?? ''}`)
  const panel = panelOf(desk).getByRole('region', { name: 'Notes' })
  await expect(panel).toContainText(note.slice(0, 30))
  const wall = await context.newPage()
  await wall.goto(`${address}slides/#${slide?.id ?? ''}`)
  await expectSlide(wall, slide?.id ?? '')
  await expect(wall.getByText(note.slice(0, 30))).toHaveCount(0)
  await expect(panelOf(wall)).toHaveCount(0)
})

test('slides.pdf is the main path, then answers and hints; bookmarks name what they lead to', async ({
  browser,
}) => {
  const options = { address: `${address}slides/`, file: pdf, titles: lists }
  let headings: readonly string[] = []
  const finish = (bytes: Uint8Array, found: readonly string[]): Promise<Uint8Array> => {
    headings = found
    return Promise.resolve(bytes)
  }
  expect(await writeSlidesPdf(browser, { ...options, notes: false, finish })).toBe(mainPath.length)
  expect(pdfInfo(pdf).get('Tagged')).toBe('yes')
  const { titles } = await readStructure(pdf)
  expect(titles).toHaveLength(headings.length)
  const titlesOf = (...kinds: string[]): string[] =>
    slides.filter(({ kind }) => kinds.includes(kind)).map(({ title }) => title)
  expect(headings).toEqual([
    ...mainPath.map(({ title }) => title),
    'Answers',
    ...titlesOf('question'),
    'Hints',
    ...titlesOf('hint', 'error'),
  ])
  const texts = pageTexts(pdf)
  expect(texts.every((text) => text.trim() !== '')).toBe(true)
  // Answers stand at the end, and nowhere before it.
  const begins = texts.findIndex((text) => text.trimStart().startsWith('Answers'))
  expect(begins).toBeGreaterThan(mainPath.length)
  const reasons = slides.flatMap(({ panes: [pane] }) =>
    pane.kind === 'question'
      ? pane.question.choices.map(({ reason }) => letters(reason.map(plainText).join('')))
      : [],
  )
  const [before, after] = [texts.slice(0, begins), texts.slice(begins)].map((part) =>
    letters(part.join(' ')),
  )
  const long = reasons.filter((reason) => reason.length > 40)
  expect(long.length).toBeGreaterThan(10)
  expect(long.filter((reason) => before?.includes(reason))).toEqual([])
  // A few are parted by the end of a page.
  expect(long.filter((reason) => after?.includes(reason)).length).toBeGreaterThan(0.9 * long.length)

  await writeSlidesPdf(browser, { ...options, notes: true, finish })
  const text = letters(pageTexts(pdf).join(' '))
  const shown = new Set(mainPath.flatMap(({ part }) => part.notes))
  expect(shown.size).toBeGreaterThan(0)
  expect(notes.filter((note) => text.includes(letters(note))).length).toBeGreaterThan(10)
})

test('a public build cannot be printed with notes', async ({ browser, baseURL }) => {
  const finish = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes)
  await expect(
    writeSlidesPdf(browser, {
      address: `${baseURL ?? ''}/slides/`,
      file: pdf,
      titles: lists,
      notes: true,
      finish,
    }),
  ).rejects.toThrow('has no notes: it was built without PRESENTER=1')
})

test('npm run present opens both windows, and ends when it is told to', async ({ page }) => {
  const wall = `http://localhost:${port}/slides/`
  expect(windows()).toEqual([wall, `${wall}?presenter`])
  expect((await page.request.get(wall)).status()).toBe(200)
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  expect((await ended)[0]).toBe(0)
})
