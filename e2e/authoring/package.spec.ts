import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { folderHashes } from '../../src/cli/folder-hashes.ts'
import { edit } from '../../src/cli/project-copy.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { expect, test } from '../fixtures.ts'
import { freePort } from '../ports.ts'

// One folder, in which one command comes after the other.
test.describe.configure({ mode: 'serial' })

const room = mkdtempSync(path.join(tmpdir(), 'package-'))
const folder = path.join(room, 'workshop')
const at = (file: string): string => path.join(folder, file)
const task = at('content/tasks/1-greet.mdx')
/** The file that `npm pack` wrote. */
let tarball: string
/** The package as npm installed it. */
let installed: Record<string, string>

/** As who has no network can have it, where npm fetched the packages once. */
const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const packed = npm(['pack', '--silent', '--pack-destination', room], projectRoot).trim()
  execFileSync('git', ['init', '--quiet', folder])
  tarball = path.join(room, packed.split('\n').at(-1) ?? '')
  npm([...install, tarball], folder)
  installed = folderHashes(at('node_modules/rehearsed'))
  expect(await workshop('new', '.')).toContain('content/workshop.yaml\n')
})

test.afterAll(() => {
  rmSync(room, { recursive: true, force: true })
})

/** Runs npm to its end; gives what it printed. */
function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a command to its end; gives what it printed. */
async function workshop(...args: readonly string[]): Promise<string> {
  return workshopIn(folder, ...args)
}

/** The same in another folder, with the package that is installed there. */
async function workshopIn(cwd: string, ...args: readonly string[]): Promise<string> {
  const program = path.join(cwd, 'node_modules/.bin/workshop')
  const { stdout, stderr } = await promisify(execFile)(program, args, { cwd })
  return stdout + stderr
}

/** A folder with a repository and the settings of a package, and nothing else. */
function emptyFolder(name: string): string {
  const made = path.join(room, name)
  execFileSync('git', ['init', '--quiet', made])
  writeFileSync(path.join(made, 'package.json'), '{}\n')
  return made
}

/** Runs a command that serves pages, until `use` has looked at them with `page`. */
async function served(
  page: Page,
  [name, ...options]: readonly [string, ...string[]],
  use: (site: string) => Promise<void>,
): Promise<void> {
  const port = await freePort()
  const args = [name, ...options, '--port', String(port)]
  const server: ChildProcess = spawn(at('node_modules/.bin/workshop'), args, {
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = once(server, 'exit')
  const site = `http://127.0.0.1:${port}`
  const answers = (): Promise<boolean> =>
    fetch(`http://localhost:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    )
  try {
    await expect.poll(answers, { timeout: 60_000 }).toBe(true)
    await use(name === 'dev' ? `http://localhost:${port}` : site)
    // It may still be loading what the server then no longer gives.
    await page.goto('about:blank')
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

test('what it makes is right, and every command of it passes', async () => {
  test.setTimeout(120_000)
  expect(await workshop('check')).toMatch(/^✓ claims .*\n✓ format/m)
  const rehearsal = await workshop('rehearse')
  expect(rehearsal).toMatch(/^together +5 +0 +0 +0 +0 /m)
  expect(rehearsal).toContain('compared with the recordings: 5 of 5')
})

test('it builds the site and its PDFs in the folder of the workshop, and changes nothing of itself', async () => {
  test.setTimeout(120_000)
  expect(await workshop('pdf')).toMatch(/^dist\/handout\.pdf: \d+ pages A4/m)
  const built = readdirSync(at('dist'))
  expect(built).toEqual(expect.arrayContaining(['handout.pdf', 'answer-key.pdf', 'slides.pdf']))
  expect(folderHashes(at('node_modules/rehearsed'))).toEqual(installed)
  const untracked = execFileSync('git', ['status', '--porcelain'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(untracked).not.toMatch(/dist|cache|astro|test-results/)
})

test('it serves what it built', async ({ page }) => {
  test.setTimeout(120_000)
  await served(page, ['start'], async (site) => {
    await page.goto(`${site}/tasks/1-greet/#1.2`)
    await expect(page.getByRole('heading', { name: 'Greet whoever is named' })).toBeVisible()
    const output = page.locator('details').filter({ hasText: 'Hello, Ada!' })
    await output.getByText('Output').click()
    await expect(page.getByText('Hello, Ada!').first()).toBeVisible()
    await page.getByLabel('Hello, world!').check()
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByText('that is the first argument of the function')).toBeVisible()
  })
})

// A page of its own: the one of the fixtures reports requests to another host than the built site's.
test('it shows what is saved, and a mistake with its place', async ({ browser }) => {
  const page = await browser.newPage()
  await served(page, ['dev'], async (site) => {
    const connected = page.waitForEvent('console', (message) =>
      message.text().includes('[vite] connected'),
    )
    await page.goto(`${site}/tasks/1-greet/`)
    await connected
    edit(task, 'One line, which greets the world.', 'A greeting of the world.')
    await expect(page.getByRole('main')).toContainText('A greeting of the world.')
    edit(task, 'select="greet"', 'select="gret"')
    const overlay = page.locator('vite-error-overlay')
    await expect(overlay).toContainText('content/tasks/1-greet.mdx:15  There is no name `gret`')
    edit(task, 'select="gret"', 'select="greet"')
    await expect(overlay).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText('A greeting of the world.')
    await page.getByRole('button', { name: 'Search' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByRole('textbox').fill('whoever')
    await expect(dialog.getByRole('link').first()).toBeVisible()
  })
  await page.close()
})

test('its `catch-up` is copied, and brings readers to any step', async () => {
  test.setTimeout(120_000)
  cpSync(at('node_modules/rehearsed/workshop'), at('workshop'), { recursive: true })
  await expect(workshop('check')).rejects.toThrow(/^workshop\/lib\/catch-up\/start-files:1/m)
  expect(await workshop('solution', 'save')).toContain('workshop/lib/catch-up/start-files\n')
  expect(await workshop('rehearse', '--update')).toContain('content/recordings/1-greet.txt')
  expect(await workshop('check')).toMatch(/^✓ claims/m)
  const reader = path.join(room, 'reader')
  cpSync(at('workshop'), path.join(reader, 'workshop'), { recursive: true })
  execFileSync('git', ['init', '--quiet', reader])
  execFileSync('git', ['add', '.'], { cwd: reader })
  const someone = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  execFileSync('git', [...someone, 'commit', '--quiet', '--message=Start'], { cwd: reader })
  const catchUp = (...args: readonly string[]): string =>
    execFileSync('sh', ['workshop/catch-up', ...args], { cwd: reader, encoding: 'utf8' })
  expect(catchUp('--list')).toContain('1.2  Greet whoever is named')
  expect(catchUp('--solved', '1.2')).toContain('greet.sh: now as it is after step 1.2')
  expect(readFileSync(path.join(reader, 'workshop/greet.sh'), 'utf8')).toContain('name=${1:-world}')
})

test('it opens a solution, and saves it', async () => {
  expect(await workshop('solution', 'edit', '1.2')).toContain('.cache/solution\n')
  edit(at('.cache/solution/greet.sh'), 'name=${1:-world}', 'name=${1:-everybody}')
  const file = 'workshop/solutions/1.2-greet-by-name.patch'
  expect(await workshop('solution', 'save')).toBe(`${file}\n`)
  expect(readFileSync(at(file), 'utf8')).toContain('\n+name=${1:-everybody}\n')
})

test('it finds what is not formatted as its examples are', async () => {
  edit(task, '## 1.2 Greet', '##   1.2 Greet')
  const refused = await workshop('check').catch((error: unknown) => String(error))
  expect(refused).toMatch(/^✗ format .*\n.*content\/tasks\/1-greet\.mdx$/m)
  edit(task, '##   1.2 Greet', '## 1.2 Greet')
})

test('it presents the slides with notes', async ({ page }) => {
  await served(page, ['present', '--no-open'], async (site) => {
    await page.goto(`${site}/slides/?presenter`)
    await expect(page.getByText('A script that greets').first()).toBeVisible()
  })
})

test('it names what is wrong, and writes over nothing', async () => {
  const before = readFileSync(task, 'utf8')
  const refused = await workshop('new', '.').catch((error: unknown) => String(error))
  expect(refused).toContain('content  It is there already, and nothing was written')
  expect(readFileSync(task, 'utf8')).toBe(before)
  expect(existsSync(at('package-lock.json'))).toBe(true)
  expect(await workshop()).toMatch(/^usage: workshop COMMAND[^]*\n {2}build\n[^]*\n {2}start\n/)
  const unknown = await workshop('built').catch((error: unknown) => String(error))
  expect(unknown).toContain('There is no command `built`\n    expected: one of build, check, dev,')
})

test('it works behind a link, as `npm link` makes one', async () => {
  test.setTimeout(120_000)
  const linked = emptyFolder('linked')
  npm([...install, '--install-links=false', at('node_modules/rehearsed')], linked)
  await workshopIn(linked, 'new', '.')
  expect(await workshopIn(linked, 'build')).toMatch(/^Built dist\//m)
})

test('behind a link without its packages it says where to install them', async () => {
  const bare = path.join(room, 'bare')
  cpSync(at('node_modules/rehearsed'), bare, { recursive: true })
  const linked = emptyFolder('linked-bare')
  npm([...install, '--install-links=false', bare], linked)
  const refused = await workshopIn(linked, 'new', '.').catch((error: unknown) => String(error))
  expect(refused).toContain(
    `The packages of ${bare} are not installed\n    expected: \`npm install --omit=dev\` in that folder`,
  )
})

test('it works where pnpm installed it', async () => {
  test.setTimeout(300_000)
  test.skip(!isReachable(), 'the registry of npm, which has pnpm, is not reachable')
  const strict = emptyFolder('strict')
  const pnpm = ['exec', '--yes', '--package=pnpm@12.21.0', '--', 'pnpm']
  npm([...pnpm, 'add', '--prefer-offline', '--ignore-scripts', tarball], strict)
  expect(existsSync(path.join(strict, 'node_modules/astro'))).toBe(false)
  await workshopIn(strict, 'new', '.')
  expect(await workshopIn(strict, 'check')).toMatch(/^✓ claims .*\n✓ format/m)
  expect(await workshopIn(strict, 'build')).toMatch(/^Built dist\//m)
})

function isReachable(): boolean {
  const tried = spawnSync('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=5000'])
  return tried.status === 0
}
