import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { folderHashes } from '../../src/cli/folder-hashes.ts'
import { copyProject } from '../../src/cli/project-copy.ts'
import { expect, test } from '../fixtures.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })
// Nothing but files: a request to any host is a complaint.
test.use({ baseURL: 'file:///' })

const place = mkdtempSync(path.join(tmpdir(), 'on disk, für 100%20 #'))
const home = pathToFileURL(path.join(place, 'workshop/index.html')).href

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const copy = copyProject('disk')
  copy.workshop('second')
  const env = { WORKSHOP: 'second', BASE_PATH: '/x/' }
  const { status, printed } = await copy.run('build', env, ['--zip'])
  expect(status, printed).toBe(0)
  const disk = path.join(copy.folder, 'disk')
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(`${disk}/workshop.zip`)))) {
    mkdirSync(path.join(place, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(place, file), bytes)
  }
  expect(folderHashes(place)).toEqual(
    Object.fromEntries(
      Object.entries(folderHashes(disk)).filter(([file]) => file.startsWith('workshop/')),
    ),
  )
  copy.remove()
})
test.afterAll(() => rmSync(place, { recursive: true }))

/** The path of the page, from the folder. */
function pathOf(page: Page): string {
  return page.url().slice(home.length - 'index.html'.length)
}

test('every link of every page leads to a file or to the web', async ({ page }) => {
  const seen = new Set<string>()
  const waiting = [home]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    await page.goto(next)
    await expect(page.getByRole('heading').first(), next).toBeAttached()
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    )
    for (const link of links.filter((one) => !/^https?:/.test(one))) {
      expect(link.startsWith(home.slice(0, -'index.html'.length)), link).toBe(true)
      const [file = ''] = link.split(/[?#]/)
      expect(file).toMatch(/\.(html|md|txt|svg)$/)
      if (file.endsWith('.html')) waiting.push(file)
    }
  }
  expect([...seen].map((one) => one.slice(home.length - 'index.html'.length)).toSorted()).toEqual([
    'handout/index.html',
    'index.html',
    'media/index.html',
    'slides/index.html',
    'tasks/1-backup/index.html',
    'tasks/words/index.html',
  ])
})

test(
  'a task is done: links, hints, questions, tabs, ticks, pictures',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto(home)
    await page.getByRole('link', { name: /Begin with Task 1/ }).click()
    await expect.poll(() => pathOf(page)).toBe('tasks/1-backup/index.html')
    const picture = page.getByAltText('A disk, and beside it its copy')
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    )
    await page.getByText('Where do I start?').click()
    await expect(page.getByText(/which uses .* twice/)).toBeVisible()
    const question = page.locator('.question').filter({ hasText: 'compares ages' })
    await question.getByLabel('-mtime').check()
    await question.getByRole('button', { name: 'Check answer' }).click()
    await expect(question.getByText('That is right.')).toBeVisible()
    await page.getByLabel('Step 1.1 is done').check()
    await page.reload()
    await expect(page.getByLabel('Step 1.1 is done')).toBeChecked()
    await page
      .getByRole('link', { name: 'Go on with 1.2' })
      .or(page.getByRole('link', { name: '1.2' }))
      .first()
      .click()
    await expect(page).toHaveURL(/index\.html#1\.2$/)
    await page.goto(new URL('tasks/words/index.html', home).href)
    await page.getByRole('tab', { name: 'Another computer' }).click()
    await expect(page.getByText('Copy over the network:')).toBeVisible()
  },
)

test('the search finds and leads on', { tag: '@firefox' }, async ({ page }) => {
  await page.goto(new URL('tasks/words/index.html', home).href)
  await page.getByRole('button', { name: 'Search' }).first().click()
  await page.keyboard.type('compares ages')
  await page.getByRole('dialog').getByRole('link').first().click()
  await expect(page).toHaveURL(/tasks\/1-backup\/index\.html#/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Forget old copies')
})

test('the deck is led with keys, and keeps its place', { tag: '@firefox' }, async ({ page }) => {
  await page.goto(home)
  await page
    .getByRole('link', { name: /Slides/ })
    .first()
    .click()
  await expect(page).toHaveURL(/slides\/index\.html/)
  await expect(page.locator('.slide:visible')).toHaveCount(1)
  const first = await page.locator('.slide:visible').getAttribute('id')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.slide:visible')).not.toHaveAttribute('id', first ?? '')
  await page.reload()
  await expect(page.locator('.slide:visible')).not.toHaveAttribute('id', first ?? '')
})
