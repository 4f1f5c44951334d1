import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { copyProject, edit, type ProjectCopy } from '../../src/cli/project-copy.ts'
import { expect, test } from '../fixtures.ts'
import { present } from '../present-site.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })

let site = ''
let copy: ProjectCopy

let fields = 0
/** Text that runs where it is taken for HTML, in another field each time. */
function hostile(): string {
  const run = `hacked.push(${++fields})`
  return `<script>${run}</script><img src=x onerror=${run}>"><svg onload=${run}>&lt;script> Map<K, V>`
}
/** The same in the text of a page, where a sign is told from a tag by a backslash. */
const hostileText = (): string => hostile().replace(/[<"]/g, '\\$&')
const yaml = (): string => `'${hostile()}'`

let close = (): Promise<void> => Promise.resolve()

test.beforeAll(async () => {
  test.setTimeout(120_000)
  copy = copyProject('hostile')
  const workshop = copy.workshop('hostile')
  const at = (file: string): string => path.join(workshop, file)
  const task = at('content/tasks/1-backup.mdx')
  const words = at('content/tasks/words.mdx')
  const media = at('content/pages/media.mdx')
  const settings = at('content/workshop.yaml')
  edit(settings, 'title: Backups that come back', `title: ${yaml()}`)
  edit(settings, 'description: A short workshop on', `description: ${yaml()} #`)
  edit(settings, 'label: laptop', `label: ${yaml()}`)
  edit(settings, 'description: The computer that holds your documents.', `description: ${yaml()}`)
  edit(settings, 'branch: trunk', `branch: ${yaml()}`)
  edit(settings, 'folder: examples/backups/workshop', `folder: ${yaml()}`)
  edit(settings, 'name: CC0 1.0', `name: ${yaml()}`)
  edit(settings, 'credit: Written for the tests of this project.', `credit: ${yaml()}`)
  edit(settings, "days: '30'", `days: ${yaml()}`)
  edit(settings, 'minutes: 5 }', `minutes: 5, title: ${yaml()} }`)
  edit(settings, 'label: server', `label: ${yaml()}`)
  edit(settings, 'description: The computer that keeps the copies.', `description: ${yaml()}`)

  const open = `open: { label: ${yaml()}, url: 'https://x.example/?"><script>hacked.push(0)</script>' }\n`
  const event = ['place', 'date', 'instructor'].map((key) => `  ${key}: ${yaml()}\n`)
  const wifi = `  wifi: { name: ${yaml()}, password: ${yaml()} }\n`
  edit(settings, 'licence:', `event:\n${event.join('')}${wifi}\n${open}licence:`)

  edit(task, 'title: Forget old copies', `title: ${yaml()}\ndescription: ${yaml()}`)
  edit(task, 'goal: Let the backup forget what is older than a month.', `goal: ${yaml()}`)
  edit(
    task,
    'before: A script that copies, day after day, until the disk is full.',
    `before: ${yaml()}`,
  )
  edit(task, 'after: A script that keeps thirty days.', `after: ${yaml()}`)
  edit(
    task,
    'The script reads its settings.',
    `${hostileText()} [${hostileText()}](https://x.example/?<script>hacked.push(0)</script>)`,
  )
  edit(task, '## 1.2 See what changed', `## 1.2 See ${hostileText()}`)
  edit(task, '## Wrap-up', `## Wrap-up ${hostileText()}`)
  edit(task, '<Slide title="One slide">', `<Slide title='${hostile()}'>`)
  edit(task, 'Only for the presenter.', hostileText())
  edit(
    task,
    '<Hint title="Where do I start?">',
    `<Hint title='${hostile()}'>\n\n${hostileText()}\n\n</Hint>\n\n<Hint title="Where do I start?">`,
  )
  edit(task, 'Which option of', `${hostileText()} Which option of`)
  edit(task, 'it counts days since the last change', hostileText())
  edit(task, 'it compares names', hostileText())
  edit(task, '```ini title="a timer"', '```ini title="<script>hacked.push(0)</script>"')
  edit(task, '[Timer]', `[Timer]\n${hostile()}`)
  edit(task, 'laptop$ sh backup.sh', `laptop$ echo '${hostile()}' && sh backup.sh`)
  edit(task, 'A disk, and beside it its copy', hostileText())
  edit(task, "'Two are better than one'", `'${hostile()}'`)
  edit(task, '[^1]: As', `[^1]: ${hostileText()} As`)
  edit(task, '- [ ] `-name`', `- [ ] ${hostileText()} \`${hostile()}\``)
  edit(
    task,
    'Look at `copy`',
    `[Open](open:) <abbr title='${hostile()}'>${hostileText()}</abbr> \`copy\``,
  )
  edit(task, '1. Write the function', `1. ${hostileText()} write the function`)
  edit(
    task,
    'The copies of the last',
    `| ${hostileText()} | a |\n| - | - |\n| ${hostileText()} | b |\n\nThe last`,
  )
  edit(words, 'title: Words', `title: ${yaml()}`)
  edit(words, 'title="A disk"', `title='${hostile()}'`)
  edit(words, 'A second place on the same disk', `${hostileText()} on the same disk`)
  edit(words, 'scp -r copies server:', `scp '${hostile()}' server:`)
  edit(words, 'Copies need room.', hostileText())
  edit(media, 'title: Where copies live', `title: ${yaml()}`)
  edit(
    media,
    'description: Disks, tapes, and how long they keep what you gave them.',
    `description: ${yaml()}`,
  )
  edit(media, '## How it is done', `## How it is done ${hostileText()}`)
  const file = '<img src=x onerror=hacked.push(0)>.sh'
  writeFileSync(at(`workshop/${file}`), `# ${hostile()}\n`)
  edit(
    task,
    '<Snippet file="settings.json" />',
    `<Snippet file="settings.json" />\n\n<Snippet file="${file}" />`,
  )
  const value = `"*.tmp", ${JSON.stringify(hostile())}`
  edit(at('workshop/settings.json'), '"*.tmp"', value)
  edit(
    at('workshop/solutions/1.1-forget-old-copies.patch'),
    'Title: Forget old copies',
    'Title: <script>hacked.push(0)</script>',
  )
  edit(at('workshop/solutions/1.1-forget-old-copies.patch'), '"*.tmp"', value)
  edit(at('content/mistakes/1.1-trailing-comma.patch'), '"*.tmp"', value)
  const shown = await present(copy, { WORKSHOP: 'hostile' })
  site = `http://127.0.0.1:${shown.port}`
  close = shown.close
})

test.afterAll(async () => {
  await close()
  copy.remove()
})

// What a page still fetches when its test has ended is answered by nobody.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

/** Opens a page without its policy, which would hide what runs. */
async function open(page: Page, route: string): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { hacked: [] })
  })
  await page.route('**/*', async (request) => {
    const answer = await request.fetch()
    const html = answer.headers()['content-type']?.includes('html') === true
    const body = await answer.text()
    expect(html && !body.includes('content-security-policy')).toBe(false)
    const { 'content-security-policy': policy = '', ...headers } = answer.headers()
    expect(html && !policy.includes('script-src')).toBe(false)
    await request.fulfill({
      response: answer,
      headers,
      ...(html
        ? { body: body.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '') }
        : {}),
    })
  })
  await page.goto(`${site}${route}`)
}

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toEqual([])
  const found = await page.evaluate(() => ({
    scripts: [...document.querySelectorAll('script')]
      .map(({ textContent }) => textContent)
      .filter((text) => text.includes('hacked')),
    handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
    ),
    addresses: [...document.querySelectorAll('[href], [src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => /^\s*[a-z]+:/i.test(address) && !/^(https?|mailto):/.test(address)),
  }))
  expect(found).toEqual({ scripts: [], handlers: [], addresses: [] })
}

const routes = [
  '/',
  '/tasks/1-backup/',
  '/tasks/words/',
  '/media/',
  '/slides/',
  '/slides/?presenter',
  '/handout/',
  '/handout/full/',
  '/handout/key/',
  '/handout/instructor/',
  '/404.html',
]

for (const route of routes) {
  test(`no field of a workshop runs on ${route}`, async ({ page }) => {
    await open(page, route)
    await expect(page.locator('body')).toContainText('<script>hacked.push(')
    await expectNothingRan(page)
  })
}

test('each field of a workshop stands on some page, or in what is searched', async ({
  request,
}) => {
  const texts = await Promise.all(
    [...routes, '/search.json'].map(async (route) => (await request.get(`${site}${route}`)).text()),
  )
  const numbers = Array.from({ length: fields }, (_, index) => index + 1)
  const missing = numbers.filter((one) => !texts.some((text) => text.includes(`push(${one})`)))
  expect(numbers.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})

test('the title of a task is text', async ({ page }) => {
  for (const route of ['/tasks/1-backup/', '/handout/', '/handout/key/', '/handout/instructor/']) {
    await open(page, route)
    const heading = page.getByRole('heading', { name: /Map<K, V>/ }).first()
    await expect(heading).toContainText('&lt;script> Map<K, V>')
  }
})

test('no field of a workshop runs in the search', async ({ page }) => {
  await open(page, '/')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('script')
  await expect(page.getByRole('dialog')).toContainText('<script>')
  await expectNothingRan(page)
})
