import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { edit } from '../../src/commands/project-copy.ts'
import { projectRoot } from '../../src/commands/root.ts'
import { expectSlide, openDeck } from '../deck/deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { serveFolder } from '../handout/pdf-site.ts'

// What an author can say of a slide, tried on another workshop than our own.
test.describe.configure({ mode: 'serial' })

const port = 4342
const folder = path.join(projectRoot, '.cache', `deck-author-${process.pid}`)
const task = path.join(folder, 'content/tasks/1-backup.mdx')
let close: () => void

test.use({ baseURL: `http://127.0.0.1:${port}` })

/** Builds the other workshop; gives what the build said where it failed. */
function build(): string {
  const program =
    "import { buildSite } from './src/commands/build-site.ts'\nawait buildSite(process.argv[1])"
  const site = path.join(folder, 'site')
  const args = ['--input-type=module', '-e', program, site]
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, WORKSHOP: folder },
  })
  return status === 0 ? '' : stderr
}

test.beforeAll(async () => {
  cpSync(path.join(projectRoot, 'e2e/authoring/second-workshop'), folder, { recursive: true })
  edit(task, '<Snippet file="settings.json" />', '<Snippet file="settings.json" steps="2-3|4" />')
  edit(task, 'lines="1-2" />', 'lines="1-2" deck="skip" />')
  edit(task, 'select="keep" state="1.1" />', 'select="keep" state="1.1" deck="skip" />')
  expect(build()).toBe('')
  close = await serveFolder(path.join(folder, 'site'), port)
})

test.afterAll(() => {
  close()
  rmSync(folder, { recursive: true })
})

test('`steps` lights groups of lines one after the other, then goes on', async ({ page }) => {
  await openDeck(page)
  const slide = page.locator('.slide:has([data-steps])')
  const id = (await slide.getAttribute('id')) ?? ''
  await openDeck(page, id)
  const lit = async (): Promise<(string | null)[]> =>
    slide
      .locator('.line.lit')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-n')))
  expect(await lit()).toEqual([])
  await page.keyboard.press('ArrowRight')
  expect(await lit()).toEqual(['2', '3'])
  await page.keyboard.press('ArrowRight')
  expect(await lit()).toEqual(['4'])
  await expect(page).toHaveURL(/\/2$/)
  await page.reload()
  await expectSlide(page, id)
  expect(await lit()).toEqual(['4'])
  await page.keyboard.press('ArrowLeft')
  expect(await lit()).toEqual(['2', '3'])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(slide).toBeHidden()
  await page.keyboard.press('ArrowLeft')
  expect(await lit()).toEqual(['4'])
})

test('`deck="skip"` keeps a word off the slides, and `Slide` adds one', async ({ page }) => {
  await page.goto('/tasks/1-backup/')
  const skipped = page.getByText('lines 1–2', { exact: true })
  await expect(skipped).toHaveCount(1)
  const inHint = page.locator('.hint .code')
  const own = await inHint.count()
  expect(own).toBeGreaterThan(0)
  await openDeck(page)
  await expect(skipped).toHaveCount(0)
  await expect(inHint).toHaveCount(own - 1)
  await expect(page.locator('.slide h2', { hasText: 'One slide' })).toHaveCount(1)
})

test('wrong `steps` are told at their line', () => {
  edit(task, 'steps="2-3|4"', 'steps="2-3|400"')
  expect(build()).toContain('`400` in `steps` names no lines of this snippet')
})
