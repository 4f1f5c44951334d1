import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { edit } from '../../src/cli/project-copy.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { expect, test } from '../fixtures.ts'
import { copyWithSecrets, type DevServer, startDevServer } from './dev-server.ts'

// One server, one page that stays open, one change after the other.
test.describe.configure({ mode: 'serial' })

const folder = path.join(projectRoot, '.cache', `dev-${process.pid}`)
const at = (file: string): string => path.join(folder, file)
const task = at('content/tasks/1-backup.mdx')
let server: DevServer
let page: Page
let site: string

test.beforeAll(async ({ browser }) => {
  copyWithSecrets(folder)
  server = await startDevServer(folder)
  site = server.site
  page = await browser.newPage()
  // From then on the server can tell the page of a change.
  const connected = page.waitForEvent('console', (message) =>
    message.text().includes('[vite] connected'),
  )
  await page.goto(`${site}/tasks/1-backup/`)
  await connected
})

test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await info.attach('server', { body: server.said() })
})

test.afterAll(async () => {
  await page.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** What the page says; the texts of the overlay too, which lie in a tree of their own. */
async function expectToSee(text: string): Promise<void> {
  await expect(page.getByRole('main')).toContainText(text, { timeout: 10_000 })
  await expect(page.locator('vite-error-overlay')).toHaveCount(0)
}

async function expectOverlay(text: string): Promise<void> {
  await expect(page.locator('vite-error-overlay')).toContainText(text, { timeout: 10_000 })
}

const changes: readonly (readonly [what: string, change: () => void, seen: string])[] = [
  [
    'a file',
    () => edit(at('workshop/help.ts'), 'Copies the documents', 'Doubles the documents'),
    'Doubles the documents, and forgets',
  ],
  [
    'a patch',
    () =>
      edit(at('workshop/solutions/1.1-forget-old-copies.patch'), '+forget\n', '+forget # now\n'),
    'forget # now',
  ],
  [
    'a page',
    () => edit(task, 'The script reads its', 'The program reads its'),
    'The program reads',
  ],
  [
    'a new file',
    () => {
      writeFileSync(at('workshop/new.sh'), 'echo brand new\n')
      edit(task, '## 1.1', '<Snippet file="new.sh" />\n\n## 1.1')
    },
    'echo brand new',
  ],
]

for (const [what, change, seen] of changes) {
  test(`${what} that is saved shows in the open page`, async () => {
    await expect(page.getByRole('main')).not.toContainText(seen)
    change()
    await expectToSee(seen)
  })
}

test('a picture that is saved shows in the open page', async () => {
  const picture = page.getByRole('img', { name: 'A disk, and beside it its copy' })
  await expect(picture).toHaveAttribute('width', '320')
  edit(at('content/pictures/copies.svg'), 'viewBox="0 0 320 120"', 'viewBox="0 0 640 120"')
  await expect(picture).toHaveAttribute('width', '640', { timeout: 10_000 })
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0)
})

test('workshop.yaml that is saved shows in the open page', async () => {
  edit(at('content/workshop.yaml'), 'Backups that come back', 'Backups for ever')
  await expect(page).toHaveTitle(/Backups for ever/, { timeout: 10_000 })
})

const mistakes: readonly (readonly [
  what: string,
  make: () => void,
  mend: () => void,
  message: string,
])[] = [
  [
    'a wrong name in a page',
    () => edit(task, 'file="new.sh"', 'file="now.sh"'),
    () => edit(task, 'file="now.sh"', 'file="new.sh"'),
    'content/tasks/1-backup.mdx:14  There is no file `now.sh` in workshop/',
  ],
  [
    'a file that is deleted',
    () => rmSync(at('workshop/new.sh')),
    () => writeFileSync(at('workshop/new.sh'), 'echo brand new\n'),
    'content/tasks/1-backup.mdx:14  There is no file `new.sh` in workshop/',
  ],
  [
    'a file that a patch no longer fits',
    () => edit(at('workshop/settings.json'), '"target"', '"traget"'),
    () => edit(at('workshop/settings.json'), '"traget"', '"target"'),
    'The hunk of line 30 does not fit `settings.json`, line 3',
  ],
  [
    'a tag that is not closed',
    () => edit(task, '</Notes>', ''),
    () => edit(task, 'Only for the presenter.\n', 'Only for the presenter.\n\n</Notes>\n'),
    'content/tasks/1-backup.mdx:',
  ],
  [
    'a wrong key',
    () => edit(at('content/workshop.yaml'), 'branch:', 'brunch:'),
    () => edit(at('content/workshop.yaml'), 'brunch:', 'branch:'),
    'content/workshop.yaml:18  There is no key `repository.brunch`',
  ],
]

for (const [what, make, mend, message] of mistakes) {
  test(`${what} is told over the page, until it is mended`, async () => {
    make()
    await expectOverlay(message)
    mend()
    await expectToSee('echo brand new')
  })
}

test('the overlay shows the file and line of the author, and opens them in an editor', async () => {
  edit(task, 'file="new.sh"', 'file="now.sh"')
  const overlay = page.locator('vite-error-overlay')
  await expect(
    overlay.getByRole('heading', { name: 'tasks/1-backup.mdx:14', exact: true }),
  ).toBeVisible({
    timeout: 10_000,
  })
  await expect(overlay.locator('.error-line')).toHaveText('<Snippet file="now.sh" />')
  await expect(overlay).not.toContainText('workshop-module')
  // No editor is opened here.
  await page.route('**/__open-in-editor*', (route) => route.fulfill({ status: 200 }))
  const asked = page.waitForRequest('**/__open-in-editor*')
  await overlay.getByRole('button', { name: 'Open in editor' }).click()
  expect(new URL((await asked).url()).searchParams.get('file')).toBe(`${task}:14`)
  edit(task, 'file="now.sh"', 'file="new.sh"')
  await expectToSee('echo brand new')
})

test('a page that connects late is told of a mistake, too', async ({ browser }) => {
  edit(task, 'file="new.sh"', 'file="now.sh"')
  await expectOverlay('There is no file `now.sh`')
  const late = await browser.newPage()
  await late.route('**/@vite/client', async (route) => {
    await sleep(500)
    await route.continue()
  })
  await late.goto(`${site}/tasks/1-backup/`)
  await expect(late.locator('vite-error-overlay')).toContainText('There is no file `now.sh`')
  await late.close()
  edit(task, 'file="now.sh"', 'file="new.sh"')
  await expectToSee('echo brand new')
})

test('of 60 saves none is lost, however close they are', async () => {
  const text = readFileSync(task, 'utf8')
  for (let round = 1; round <= 15; round++) {
    const last = `Saved ${round} times four.`
    for (const [save, words] of ['One.', 'Two.', 'Three.', last].entries()) {
      writeFileSync(task, text.replace('\n## 1.1', `\n${words}\n\n## 1.1`))
      // Gaps of all lengths, so that some saves come while the page loads.
      if (words !== last) await page.waitForTimeout((round * 67 + save * 101) % 250)
    }
    await expect(page.getByRole('main'), last).toContainText(last, { timeout: 5_000 })
  }
  writeFileSync(task, text)
  await expect(page.getByRole('main')).not.toContainText('times four')
})

test('a free page and a word that are saved show in the open page', async () => {
  await page.goto(`${site}/media/`)
  await expectToSee('Look at the script first.')
  edit(at('content/pages/media.mdx'), 'Look at the script first.', 'Look at it twice.')
  await expectToSee('Look at it twice.')
  edit(at('content/pages/media.ts'), 'years: 30', 'years: 31')
  await expectToSee('at most 31 years')
  edit(at('content/words/Room.astro'), 'One copy, in GB', 'One whole copy, in GB')
  await expectToSee('One whole copy, in GB')
  edit(at('content/words/room.ts'), '} GB.', '} gigabytes.')
  await expectToSee('30 copies need 360 gigabytes.')
})

for (const [what, wrong, right, message] of [
  [
    'a word that is not there',
    '<Snipet file',
    '<Snippet file',
    'content/pages/media.mdx:40  There is no word `Snipet`',
  ],
  [
    'a tag that is not closed',
    '</Shelfs>',
    '</Shelf>',
    'content/pages/media.mdx:28  `</Shelfs>` does not close the `<Shelf>` of line 18',
  ],
  [
    'an import that cannot be read',
    "import Shelf frm './Shelf.astro'",
    "import Shelf from './Shelf.astro'",
    'content/pages/media.mdx:7  The code cannot be read: ',
  ],
] as const) {
  test(`${what} is told over a free page, until it is mended`, async () => {
    edit(at('content/pages/media.mdx'), right, wrong)
    await expectOverlay(message)
    edit(at('content/pages/media.mdx'), wrong, right)
    await expectToSee('at most 31 years')
  })
}

test('a new free page and a new word are there without a restart', async () => {
  writeFileSync(at('content/words/Loud.astro'), '<p>LOUD: <slot /></p>\n')
  writeFileSync(at('content/pages/new.mdx'), '---\ntitle: New\n---\n\n<Loud>\n\nHere.\n\n</Loud>\n')
  const more = page.getByRole('navigation', { name: 'More pages' })
  await more.getByRole('link', { name: 'New' }).click({ timeout: 10_000 })
  await expectToSee('LOUD: Here.')
})

test('a new task is there at its address', async () => {
  cpSync(at('content/tasks/words.mdx'), at('content/tasks/more.mdx'))
  edit(at('content/workshop.yaml'), '[words]', '[words, more]')
  await expect(page.getByRole('navigation', { name: 'Tasks' }).getByRole('link')).toHaveCount(3, {
    timeout: 10_000,
  })
  // The page may load again for the second save while it is left.
  await expect(async () => {
    await page.goto(`${site}/tasks/more/`)
  }).toPass()
  await expect(page.getByRole('main')).toContainText('Its meaning.')
})

const strange: readonly (readonly [what: string, file: string])[] = [
  ['into a folder of products', path.join(projectRoot, '.cache', `dev-${process.pid}.html`)],
  ['into a file that is no part of the workshop', at('workshop/.vm/id_ed25519')],
  ['into a new file that is no part of the workshop', at('workshop/.env')],
]

for (const [what, file] of strange) {
  test(`what is written ${what} makes no page load again`, async () => {
    let loads = 0
    page.on('load', () => loads++)
    writeFileSync(file, 'a secret')
    await page.waitForTimeout(1000)
    expect(loads).toBe(0)
    rmSync(file)
    await page.waitForTimeout(500)
    expect(loads).toBe(0)
  })
}

test('the secrets of the event are in no page and no module', async () => {
  const handout = await (await fetch(`${site}/handout/`)).text()
  expect(handout).toContain('Backups for ever')
  expect(handout).not.toContain('a secret')
  const module = await (await fetch(`${site}/@id/__x00__virtual:workshop`)).text()
  expect(module).not.toContain('a secret')
})

test('no file of the workshop has an address', async () => {
  writeFileSync(at('workshop/.vm/id_ed25519'), 'a secret')
  const names = ['workshop/.vm/id_ed25519', 'workshop/backup.sh', 'content/workshop.yaml']
  const places = [`${site}/.cache/${path.basename(folder)}`, `${site}/@fs${folder}`]
  const answers = await Promise.all(
    names
      .flatMap((name) => places.map((place) => `${place}/${name}`))
      .flatMap((address) => [address, `${address}?raw`, `${address}?import&url`])
      .map(async (address) => `${(await fetch(address)).status} ${address}`),
  )
  expect(answers.filter((answer) => !/^40[34] /.test(answer))).toEqual([])
})
