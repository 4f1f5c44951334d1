import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { edit } from '../../src/cli/project-copy.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { expectSlide, openDeck } from '../deck/deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { serveFolder } from '../handout/pdf-site.ts'

// What an author can say of a slide, tried on another workshop than our own.
test.describe.configure({ mode: 'serial' })

const port = ports.slides
const folder = path.join(projectRoot, '.cache', `deck-author-${process.pid}`)
const task = path.join(folder, 'content/tasks/1-backup.mdx')
let close: () => void

test.use({ baseURL: `http://127.0.0.1:${port}` })

/** Builds the other workshop; gives what the build said where it failed. */
function build(): string {
  const program =
    "import { buildSite } from './src/cli/build-site.ts'\nawait buildSite(process.argv[1])"
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
  edit(task, 'select="setting" />', 'select="setting" steps="4-6|7" />')
  edit(task, 'select="keep" state="1.1" />', 'select="keep" state="1.1" deck="skip" />')
  expect(build()).toBe('')
  close = await serveFolder(path.join(folder, 'site'), port)
})

test.afterAll(() => {
  close()
  rmSync(folder, { recursive: true })
})

test('`steps` lights groups of lines one after the other, then goes on', async ({ page }) => {
  await openDeck(page, '1.1')
  const slide = page.locator('[id="1.1"]')
  const lit = (): Promise<(string | null)[]> =>
    slide
      .locator('.line.lit')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-n')))
  const press = async (key: string, wanted: readonly string[]): Promise<void> => {
    await page.keyboard.press(key)
    await expect.poll(lit).toEqual(wanted)
  }
  expect(await lit()).toEqual([])
  await press('PageDown', ['4', '5', '6'])
  await press('PageDown', ['7'])
  await expect(page).toHaveURL(/#1\.1\/2$/)
  await page.reload()
  await expectSlide(page, '1.1', 2)
  expect(await lit()).toEqual(['7'])
  await press('PageUp', ['4', '5', '6'])
  await press('PageDown', ['7'])
  // Then comes the place of work in each of the two files, then the exercise.
  for (let file = 0; file < 2; file++) {
    await page.keyboard.press('PageDown')
    await expect(slide.locator('span.lit:visible').first()).toBeVisible()
  }
  await page.keyboard.press('PageDown')
  await expectSlide(page, '1.1-exercise')
})

test('`deck="skip"` keeps a block off the slides, and `Slide` adds one', async ({ page }) => {
  await page.goto('/tasks/1-backup/')
  const code = page.locator('.hint .code')
  const own = await code.count()
  expect(own).toBeGreaterThan(0)
  await openDeck(page)
  await expect(page.locator('[data-kind="error"] .code')).toHaveCount(own - 1)
  await expect(page.getByRole('heading', { name: 'One slide', includeHidden: true })).toHaveCount(1)
})

test('wrong `steps` are told at their line', () => {
  edit(task, 'steps="4-6|7"', 'steps="4-6|800"')
  expect(build()).toContain('`800` in `steps` names no lines of this snippet')
})
