import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../src/commands/find-browser.ts'
import { projectRoot } from '../../src/commands/root.ts'
import { writeSlidesPdf } from '../../src/deck/pdf.ts'
import { plainText } from '../../src/workshop/step-heading.ts'
import { expectSlide, slideIds } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { pageTexts, pdfInfo, readStructure } from '../handout/pdf-reader.ts'
import { serveFolder } from '../handout/pdf-site.ts'
import { workshop } from '../site.ts'

// One build with notes serves all of them.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const cache = path.join(projectRoot, '.cache')
const file = path.join(cache, `deck-${process.pid}.html`)
const port = 4341
const address = `http://127.0.0.1:${port}/`
const pdf = path.join(cache, `slides-${process.pid}.pdf`)

/** The letters of a text, without tags, quotes and whatever else a page may write in another way. */
function letters(text: string): string {
  return text
    .replace(/<[^>]*>|&#?\w+;/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}

/** The first paragraph of each of the author's notes. */
const notes = workshop.tasks.flatMap(({ words }) =>
  words
    .filter(({ name }) => name === 'Notes')
    .flatMap(({ children }) => children.slice(0, 1).map(plainText)),
)

test.beforeAll(() => {
  execFileSync(process.execPath, ['src/commands/present.command.ts', '--export', file], {
    cwd: projectRoot,
    stdio: 'ignore',
  })
})

test.afterAll(() => {
  rmSync(file, { force: true })
  rmSync(pdf, { force: true })
})

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
  await wall.goto(`${disk}#1.1`)
  await expectSlide(wall, '1.1')
  const [desk] = await Promise.all([wall.waitForEvent('popup'), wall.keyboard.press('s')])
  await expectSlide(desk, '1.1')
  await expect(desk.getByRole('region', { name: 'Notes' })).toContainText(/\w+ \w+ \w+/)
  await desk.keyboard.press('ArrowRight')
  const next = (await slideIds(wall))[(await slideIds(wall)).indexOf('1.1') + 1] ?? ''
  await expectSlide(wall, next)
  await wall.keyboard.press('Home')
  await expectSlide(desk, 'workshop')
  const family = await wall.evaluate(() => document.fonts.check('16px "IBM Plex Sans"'))
  expect(family).toBe(true)
  expect(asked.filter((url) => !url.startsWith(disk) && !url.startsWith('data:'))).toEqual([])
  expect(errors).toEqual([])
  await browser.close()
})

test('the presenter sees the notes of the step and the prose; the slides do not', async ({
  context,
}) => {
  const close = await serveFolder(path.join(cache, 'present'), port)
  const [task] = workshop.tasks
  const desk = await context.newPage()
  await desk.goto(`${address}slides/?presenter#${task?.name ?? ''}`)
  const panel = desk.getByRole('region', { name: 'Notes' })
  const note = task?.words.find(({ name }) => name === 'Notes')
  await expect(panel).toContainText(
    plainText(note?.children[0] ?? { type: 'text', value: 'x' }).slice(0, 30),
  )
  const wall = await context.newPage()
  await wall.goto(`${address}slides/#${task?.name ?? ''}`)
  await expectSlide(wall, task?.name ?? '')
  await expect(wall.locator('[data-notes]:visible, [data-section-notes]:visible')).toHaveCount(0)
  await expect(wall.getByRole('complementary')).toHaveCount(0)
  close()
})

test('a footnote stands below the prose that refers to it', async ({ context }) => {
  const source = workshop.tasks
    .map((task) => readFileSync(path.join(projectRoot, task.file), 'utf8'))
    .find((text) => text.includes('[^'))
  const [, before = '', name = ''] = /([\w ]+)\.\[\^(\w+)\]/.exec(source ?? '') ?? []
  const [, footnote = ''] = new RegExp(`^\\[\\^${name}\\]:\\s+(.+)$`, 'm').exec(source ?? '') ?? []
  expect([before, footnote]).not.toContain('')
  const close = await serveFolder(path.join(cache, 'present'), port)
  const desk = await context.newPage()
  await desk.goto(`${address}slides/?presenter`)
  const own = desk.locator('[data-notes-store] [data-notes]', { hasText: before })
  const id = (await own.getAttribute('data-notes')) ?? ''
  await desk.goto(`${address}slides/?presenter#${id}`)
  const panel = desk.getByRole('region', { name: 'Notes' })
  await expect(panel).toContainText(before)
  await expect(panel.locator('.footnote')).toContainText(footnote)
  await expect(panel.locator('[data-footnote-ref]')).toHaveCount(0)
  close()
})

test('every slide is printed on one page and is a bookmark; notes below it', async ({
  browser,
}) => {
  const close = await serveFolder(path.join(cache, 'present'), port)
  const page = await browser.newPage()
  await page.goto(`${address}slides/`)
  const titles = await page.locator('.slide').evaluateAll((all) => all.map(({ id }) => id))
  const options = { address: `${address}slides/`, file: pdf }
  const finish = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes)

  expect(await writeSlidesPdf(browser, { ...options, notes: false, finish })).toBe(titles.length)
  expect(pdfInfo(pdf).get('Pages')).toBe(String(titles.length))
  expect(pdfInfo(pdf).get('Tagged')).toBe('yes')
  expect((await readStructure(pdf)).titles).toHaveLength(titles.length)
  expect(pageTexts(pdf).every((text) => text.trim() !== '')).toBe(true)

  await writeSlidesPdf(browser, { ...options, notes: true, finish })
  const text = letters(pageTexts(pdf).join(' '))
  expect(notes.filter((note) => !text.includes(letters(note)))).toEqual([])
  await page.close()
  close()
})

test('a public build cannot be printed with notes', async ({ browser, baseURL }) => {
  const finish = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes)
  await expect(
    writeSlidesPdf(browser, {
      address: `${baseURL ?? ''}/slides/`,
      file: pdf,
      notes: true,
      finish,
    }),
  ).rejects.toThrow('has no notes: it was built without PRESENTER=1')
})

test('npm run present opens both windows, and ends when it is told to', async ({ page }) => {
  const program = path.join(cache, `browser-${process.pid}.sh`)
  const opened = `${program}.txt`
  writeFileSync(program, `#!/bin/sh\necho "$1" >> '${opened}'\n`, { mode: 0o755 })
  const args = ['src/commands/present.command.ts', '--port', String(port + 5)]
  const server = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, BROWSER: program },
    stdio: 'ignore',
  })
  const wall = `http://localhost:${port + 5}/slides/`
  const windows = (): string[] => {
    try {
      return readFileSync(opened, 'utf8').trim().split('\n').sort()
    } catch {
      return []
    }
  }
  await expect.poll(windows, { timeout: 60_000 }).toEqual([wall, `${wall}?presenter`])
  expect((await page.request.get(wall)).status()).toBe(200)
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  expect((await ended)[0]).toBe(0)
  rmSync(program)
  rmSync(opened)
})
