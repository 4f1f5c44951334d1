import { expect, test } from '../fixtures.ts'
import { routeOf, shownBlocks, workshop } from '../site.ts'

for (const task of workshop.tasks) {
  const blocks = shownBlocks(task)
  const works = blocks.filter((block) => block.kind === 'do')
  const minutes = works.map((work) => `${work.minutes} minutes`)

  test(`${task.name} says what to do, how long it takes and what to see`, async ({ page }) => {
    await page.goto(routeOf(task))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: 'Do this', exact: true })).toHaveCount(
      works.length,
    )
    expect(await main.locator('.do .minutes').allTextContents()).toEqual(minutes)
    await expect(main.getByRole('heading', { name: 'What you should see' })).toHaveCount(
      blocks.filter(({ kind }) => kind === 'see').length,
    )
    for (const work of await main.locator('.do').all()) {
      const count = await work.locator('> :is(ol, ul) > li').count()
      expect(count).toBeGreaterThanOrEqual(2)
      expect(count).toBeLessThanOrEqual(5)
    }
  })
}

for (const task of workshop.tasks) {
  test(`${task.name} says of each command what rehearsals know of it`, async ({ page }) => {
    const consoles = shownBlocks(task).filter((block) => block.kind === 'console')
    await page.goto(routeOf(task))
    const marks = page.getByRole('main').locator('.console > .proof')
    await expect(marks).toHaveCount(consoles.length)
    for (const [index, { commands }] of consoles.entries()) {
      const kinds = new Set(commands.map(({ proof }) => proof.kind))
      const mark = marks.nth(index)
      // Where nothing is to be explained there is nothing to open.
      const short = kinds.size === 1 && kinds.has('run') ? mark : mark.locator('summary')
      for (const kind of kinds) {
        await expect(short).toContainText(new RegExp(`\\b${kind}\\b`, 'i'))
      }
      // Whoever wants to know why is told.
      const reasons = commands.flatMap(({ proof }) => (proof.kind === 'run' ? [] : [proof.reason]))
      for (const reason of reasons) await expect(mark).toContainText(reason)
    }
  })
}

test('a box stands before each line of work on paper', async ({ page }) => {
  await page.goto('/handout/')
  const boxes = await page.locator('.do > :is(ol, ul) > li').evaluateAll((all) =>
    all.map((line) => {
      const { width, borderStyle } = getComputedStyle(line, '::before')
      return parseFloat(width) > 5 && borderStyle === 'solid'
    }),
  )
  expect(boxes.length).toBeGreaterThan(40)
  expect(boxes).not.toContain(false)
})

test('an alert says in words what it is', async ({ page }) => {
  await page.goto('/tasks/3-hardening/')
  const alerts = page.getByRole('main').getByRole('note')
  await expect(alerts).toHaveCount(2)
  await expect(alerts.first()).toHaveText(/^\s*Warning\s+The old password is compromised\./)
  await expect(page.getByText('[!')).toHaveCount(0)
})

test('a value stands within its sentence', async ({ page }) => {
  await page.goto('/tasks/0-setup/')
  await expect(
    page.getByText(`a version that begins with ${workshop.config.values['release'] ?? ''}, the`),
  ).toBeVisible()
})

test.describe('tabs', () => {
  const route = '/tasks/local-install/'
  const titles = ['NixOS', 'Another Linux', 'macOS, or another processor']

  test('are moved by click and keys, and show one panel', { tag: '@firefox' }, async ({ page }) => {
    await page.goto(route)
    const tab = (name: string) => page.getByRole('tab', { name, exact: true })
    const expectShown = async (name: string): Promise<void> => {
      await expect(tab(name)).toHaveAttribute('aria-selected', 'true')
      await expect(page.getByRole('tab', { selected: true })).toHaveCount(1)
      await expect(page.getByRole('tabpanel', { name })).toBeVisible()
      await expect(page.getByRole('tabpanel')).toHaveCount(1)
    }
    await expect(page.getByRole('tab')).toHaveText(titles)
    await expectShown('NixOS')
    await tab('Another Linux').click()
    await expectShown('Another Linux')
    for (const [key, name] of [
      ['ArrowRight', 'macOS, or another processor'],
      ['ArrowRight', 'NixOS'],
      ['ArrowLeft', 'macOS, or another processor'],
      ['Home', 'NixOS'],
      ['End', 'macOS, or another processor'],
    ] as const) {
      await page.keyboard.press(key)
      await expectShown(name)
      await expect(tab(name)).toBeFocused()
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('tabpanel')).toBeFocused()
  })

  test('are all there on paper', async ({ page }) => {
    await page.goto(route)
    await page.emulateMedia({ media: 'print' })
    const panels = page.locator('.tab')
    await expect(panels).toHaveCount(titles.length)
    for (const [index, title] of titles.entries()) {
      await expect(panels.nth(index)).toBeVisible()
      await expect(panels.nth(index).locator('.tab-title')).toHaveText(title)
      await expect(panels.nth(index).locator('.tab-title')).toBeVisible()
    }
    await expect(page.locator('[role=tablist]')).toBeHidden()
  })

  test('are alternatives with titles where no script runs', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(route)
    for (const title of titles) {
      const group = page.getByRole('group', { name: title, exact: true })
      await expect(group.locator('.tab-title')).toHaveText(title)
      await expect(group.locator('.tab-title')).toBeVisible()
    }
    await context.close()
  })
})

for (const task of workshop.tasks) {
  const hints = shownBlocks(task).filter((block) => block.kind === 'hint')
  const quoting = hints.filter(({ error }) => error !== undefined)
  if (quoting.length === 0) continue
  test(`${task.name} says of each error that nothing proves that it was not reproduced`, async ({
    page,
  }) => {
    await page.goto(routeOf(task))
    for (const { id, from, mistakes } of quoting) {
      const proven = from !== undefined || mistakes.length > 0
      const said = page
        .locator(`[id="${id}"]`)
        .getByText('Not reproduced: no test gives this message')
      await expect(said, id).toHaveCount(proven ? 0 : 1)
    }
  })
}
