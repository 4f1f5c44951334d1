import { spawnSync } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { edit } from '../../src/cli/project-copy.ts'
import { projectRoot } from '../../src/cli/root.ts'
import { languages } from '../../src/interface/languages.ts'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'
import { serveFolder } from '../handout/pdf-site.ts'

// What the engine says itself, in a workshop in German, and in one in Arabic, which it does not speak.
// One worker: the sites have one port each.
test.describe.configure({ mode: 'default' })

const german = path.join(projectRoot, 'e2e/authoring/german')
const folder = path.join(projectRoot, '.cache', `languages-${process.pid}`)
const germanSite = `http://127.0.0.1:${ports.german}/`
const arabicSite = `http://127.0.0.1:${ports.arabic}/`
const closing: (() => void)[] = []

/** Builds a workshop; gives what the build said. */
function build(workshop: string, site: string): string {
  const program =
    "import { buildSite } from './src/cli/build-site.ts'\nawait buildSite(process.argv[1])"
  const args = ['--input-type=module', '-e', program, site]
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, WORKSHOP: workshop },
  })
  expect(status, stderr).toBe(0)
  return stderr
}

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const [site, arabic] = [path.join(folder, 'german'), path.join(folder, 'arabic')]
  expect(build(german, site)).not.toContain('stays English')
  cpSync(german, arabic, { recursive: true })
  const settings = path.join(arabic, 'content/workshop.yaml')
  edit(settings, 'language: de-AT', 'language: ar')
  edit(settings, 'Ein Skript, das grüßt', 'برنامج نصي يلقي التحية')
  edit(path.join(arabic, 'content/tasks/1-gruss.mdx'), 'Öffne den Ordner', 'افتح المجلد')
  const said = build(arabic, path.join(folder, 'arabic-site'))
  expect(said.match(/stays English/g)).toHaveLength(1)
  expect(said).toContain('expected: one of en, de, if it is to be translated\n    found: ar')
  closing.push(
    await serveFolder(site, ports.german),
    await serveFolder(path.join(folder, 'arabic-site'), ports.arabic),
  )
})

test.afterAll(() => {
  for (const close of closing) close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page says in German what the engine says', async ({ page }) => {
  await page.goto(`${germanSite}tasks/1-gruss/`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-AT')
  await expect(page.locator('html')).not.toHaveAttribute('dir')
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeAttached()
  await expect(page.getByRole('button', { name: 'Auf dieser Seite' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Farben: auto' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'gruss.sh kopieren' }).first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'Befehle: laptop und server' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Schritt 1.1 ist erledigt' }).check()
  await expect(page.getByRole('link', { name: 'Weiter mit 1.2' })).toBeVisible()
  const question = page.getByRole('group', { name: 'Vorhersage' })
  await question.getByRole('radio', { name: 'Hallo, Welt!' }).check()
  await question.getByRole('button', { name: 'Antwort prüfen' }).click()
  await expect(question.getByText('Das ist richtig.')).toBeVisible()
  await expect(
    page.getByText(/Die\s+Ausgaben\s+wurden am \d+\. \p{L}+ \d{4} aufgezeichnet\./u),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Ich hänge fest' }).click()
  const stuck = page.getByRole('dialog', { name: /^Festgefahren bei/ })
  await expect(stuck.getByRole('button', { name: 'Meine Frage kopieren' })).toBeVisible()
})

test('the search finds words with umlauts, and says so in German', async ({ page }) => {
  await page.goto(germanSite)
  await page.getByRole('button', { name: 'Suche' }).click()
  const dialog = page.getByRole('dialog', { name: 'Suchen, oder eine Fehlermeldung einfügen' })
  const field = dialog.getByRole('textbox')
  for (const word of [
    'Übungsaufgaben',
    'übungsaufgaben',
    'U\u0308bungsaufgaben',
    'Lösungsmöglichkeit',
  ]) {
    await field.fill(word)
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ Ergebniss?e?$/)
    await expect(dialog.getByRole('link').first()).toBeVisible()
  }
  await field.fill('xyzzy')
  await expect(dialog.getByRole('status')).toHaveText('Keine Ergebnisse')
})

test('slides and presenter’s view say in German what the engine says', async ({
  page,
  context,
}) => {
  await page.goto(`${germanSite}slides/#1.1-exercise`)
  await expect(page.getByText('Übung', { exact: true }).first()).toBeVisible()
  await page.mouse.move(100, 100)
  await expect(page.getByRole('button', { name: 'Vollbild' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Tasten' })).toContainText('nächste Übung')
  const presenter = await context.newPage()
  await presenter.goto(`${germanSite}slides/?presenter#1.1-exercise`)
  const panel = presenter.getByRole('complementary', { name: 'Referentenansicht' })
  await expect(panel.getByRole('button', { name: 'Nächste Übung' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'Notizen' })).toBeVisible()
  await expect(panel).toContainText('Weiter: ')
  await expect(panel).toContainText(/nicht begonnen|im Plan|voraus|zu spät/)
  await expect(panel.getByRole('columnheader', { name: 'geplant' })).toBeVisible()
})

test('the handout says in German what the engine says', async ({ page }) => {
  await page.goto(`${germanSite}handout/full/`)
  await expect(page.getByRole('heading', { name: 'So liest du dieses Handout' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Inhalt' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Tipps zu Schritt 1.2' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Der Workshop im Web' })).toBeVisible()
  expect(await page.content()).toContain('content:"Seite " counter(page) " von " counter(pages)')
})

test('every word of the German site is one of the workshop or of its interface', () => {
  const known = new Set([
    ...Object.values(languages['de'] ?? {}).flatMap((said) =>
      wordsOf(typeof said === 'object' ? JSON.stringify(said) : String(said)),
    ),
    ...globSync('**/*.*', { cwd: german }).flatMap((file) =>
      wordsOf(readFileSync(path.join(german, file), 'utf8')),
    ),
    // Addresses, commands, keys, and the day of the commit.
    ...wordsOf('http localhost npm run present check catch-up solved watch pdf qr'),
    ...Array.from({ length: 12 }, (_, month) =>
      new Date(2026, month).toLocaleDateString('de', { month: 'long' }).toLowerCase(),
    ),
  ])
  const site = path.join(folder, 'german')
  const pages = globSync('**/*.html', { cwd: site })
  expect(pages.length).toBeGreaterThan(8)
  const strange = pages.flatMap((file) =>
    wordsOf(visibleText(fromHtml(readFileSync(path.join(site, file), 'utf8'))))
      .filter((word) => !known.has(word) && !/^[0-9a-f]{7}$/.test(word))
      .map((word) => `${file}: ${word}`),
  )
  expect([...new Set(strange)]).toEqual([])
})

/** Words, and no letters of a revision. */
function wordsOf(text: string): string[] {
  const tokens = text.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
  return tokens.filter((token) => !/\p{N}/u.test(token)).map((word) => word.toLowerCase())
}

/** What a page says to eyes and ears. */
function visibleText(node: Nodes): string {
  if (node.type === 'text') return `${node.value} `
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return ''
  const named = node.type === 'element' ? [node.properties.ariaLabel, node.properties.alt] : []
  const inside = [
    ...('children' in node ? node.children : []),
    ...('content' in node && node.content ? node.content.children : []),
  ]
  const heard = named.filter((name) => typeof name === 'string').join(' ')
  return `${heard} ${inside.map(visibleText).join('')}`
}

for (const [name, route] of [
  ['page', 'tasks/1-gruss/'],
  ['overview', ''],
  ['deck', 'slides/#1.1-exercise'],
  ['handout', 'handout/'],
] as const) {
  test(`the Arabic ${name} runs from the right, its code from the left, and fits a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(arabicSite + route)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const directions = await page
      .locator('pre, code')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))])
    if (name !== 'overview') expect(directions).toEqual(['ltr'])
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBeLessThanOrEqual(0)
  })
}

test('what the engine says in English is marked as English on an Arabic page', async ({ page }) => {
  await page.goto(`${arabicSite}tasks/1-gruss/#1.2`)
  const english = { lang: 'en', dir: 'ltr' }
  const arabic = { lang: 'ar', dir: 'rtl' }
  const marked = async (part: Locator, as: typeof english): Promise<void> => {
    await expect(part).toHaveAttribute('lang', as.lang)
    await expect(part).toHaveAttribute('dir', as.dir)
  }
  await marked(page.getByRole('navigation', { name: 'Site' }), english)
  await page.getByRole('button', { name: 'I am stuck' }).click()
  const stuck = page.getByRole('dialog', { name: 'Stuck at' })
  await marked(stuck, english)
  await marked(stuck.getByRole('list').filter({ hasText: /^\s*Wo schreibe/ }), arabic)
  await stuck.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Search' }).first().click()
  const search = page.getByRole('dialog', { name: 'Search' })
  await search.getByRole('textbox').fill('Skript')
  await marked(search, english)
  await marked(search.getByRole('list'), arabic)
})

test('long German words fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const route of ['', 'tasks/1-gruss/', 'tasks/schluss/', 'slides/', '404.html']) {
    await page.goto(germanSite + route)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide, route).toBeLessThanOrEqual(0)
  }
})
