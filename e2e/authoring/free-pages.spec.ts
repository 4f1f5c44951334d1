import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { edit } from '../../src/cli/project-copy.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { serve } from '../../src/cli/serve.ts'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'

// The free page and the word of the second workshop, built from a folder outside of this project for
// a site that lies below a path.
test.describe.configure({ mode: 'serial' })

const port = ports.freePages
const base = '/x/'
const built = path.join(projectRoot, '.cache', `free-pages-${process.pid}`)
let close: () => void

test.use({ baseURL: `http://127.0.0.1:${port}${base}` })

test.beforeAll(async () => {
  const workshop = mkdtempSync(path.join(tmpdir(), 'free-pages-'))
  cpSync(path.join(projectRoot, 'e2e/authoring/second-workshop'), workshop, { recursive: true })
  edit(
    path.join(workshop, 'content/tasks/1-backup.mdx'),
    '## Wrap-up\n',
    '## Wrap-up\n\n<Slide title="Room">\n\n<Room copies="7">\n\nCount.\n\n</Room>\n\n</Slide>\n',
  )
  const program =
    "import { buildSite } from './src/cli/build-site.ts'\nawait buildSite(process.argv[1])"
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program, built],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, WORKSHOP: workshop, BASE_PATH: base },
    },
  )
  rmSync(workshop, { recursive: true })
  expect(status, stderr).toBe(0)
  const server = await serve(built, port, base, 'machine')
  close = () => {
    server.closeAllConnections()
    server.close()
  }
})

test.afterAll(() => {
  close()
  rmSync(built, { recursive: true })
})

test('a free page is found on the overview and beside the tasks', async ({ page }) => {
  await page.goto('')
  const main = page.getByRole('main')
  await expect(main.getByRole('listitem').filter({ hasText: 'Where copies live' })).toHaveText(
    'Where copies live — Disks, tapes, and how long they keep what you gave them.',
  )
  await page.goto('tasks/words/')
  const more = page.getByRole('navigation', { name: 'More pages' })
  await more.getByRole('link', { name: 'Where copies live' }).click()
  await expect(page).toHaveTitle('Where copies live · Backups that come back')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where copies live')
  await expect(more.locator('[aria-current=page]')).toHaveText('Where copies live')
  expect(await (await page.request.get('sitemap.xml')).text()).toContain(`${base}media/</loc>`)
})

test('imports and expressions run, and text and words are those of tasks', async ({
  page,
  expectNoViolations,
}) => {
  await page.goto('media/')
  const main = page.getByRole('main')
  await expect(main.getByRole('paragraph').first()).not.toBeEmpty()
  await expect(main).toContainText(
    'A copy lives at most 30 years, see the list and the task. Copies are kept for 30 days, and “forgotten” after that.',
  )
  const shelf = main.getByRole('region', { name: 'Shelf' })
  await expect(shelf).toContainText('2 places:')
  await expect(shelf).toContainText('A tape: 30 years')
  await expect(shelf).toHaveCSS('border-top-style', 'dashed')
  await shelf.getByText('Which one?').click()
  await expect(shelf.getByText('The one that you can still read. 30 days are')).toBeVisible()
  await expect(main.getByRole('figure').filter({ hasText: 'backup.sh' })).toContainText('forget()')
  await expect(main.getByRole('group', { name: 'Commands for the laptop' })).toContainText(
    'Not run in rehearsals',
  )
  await main.getByRole('radio', { name: 'The last one' }).check()
  await main.getByRole('button', { name: 'Check' }).click()
  await expect(main.getByText('Not right. Read why')).toBeVisible()
  const tape = main.getByRole('img', { name: 'A tape' })
  expect(await tape.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await expectNoViolations()
})

for (const [name, url] of [
  ['the list', '/x/media/#how-long'],
  ['the words', '/x/tasks/words/#copy'],
  ['words', '/x/tasks/words/'],
] as const) {
  test(`the link \`${name}\` of a free page leads to ${url}`, async ({ page }) => {
    await page.goto('media/')
    await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(`http://127.0.0.1:${port}${url}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('the search leads to a heading of a free page', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('/')
  await page.keyboard.type('tape')
  const found = page.getByRole('dialog', { name: 'Search' }).getByRole('link')
  await expect(found.first()).toContainText('Where copies live')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('How it is done')
  await found.filter({ hasText: 'How it is done' }).click()
  await expect(page).toHaveURL(/\/x\/media\/#how-it-is-done$/)
})

for (const [where, path_, copies] of [
  ['a task', 'tasks/words/', 30],
  ['a free page', 'media/', 30],
] as const) {
  test(`a word of the workshop's own has its style and its script in ${where}`, async ({
    page,
  }) => {
    await page.goto(path_)
    const room = page.locator('.room')
    await expect(room).toHaveCSS('border-left-color', 'rgb(0, 128, 96)')
    await expect(room.getByRole('status')).toHaveText(`${copies} copies need ${copies * 12} GB.`)
    await room.getByRole('spinbutton', { name: 'One copy, in GB' }).fill('2')
    await expect(room.getByRole('status')).toHaveText(`${copies} copies need ${copies * 2} GB.`)
  })
}

test("a word of the workshop's own has its form for slides there, and that of pages on paper", async ({
  page,
}) => {
  await page.goto('slides/')
  await expect(page.locator('.slide .room-short')).toContainText('7 copies need as much room as')
  await expect(page.locator('.room')).toHaveCount(0)
  await page.goto('handout/')
  await expect(page.locator('.room')).toContainText('Copies need room.')
  await expect(page.locator('.room-short')).toHaveCount(0)
})
