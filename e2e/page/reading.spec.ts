import type { Page } from '@playwright/test'
import { blocksOf } from '../../src/lesson/task.ts'
import { compareSteps } from '../../src/files/states.ts'
import { expect, test } from '../fixtures.ts'
import { identityOf } from '../../src/site/identity.ts'
import { routeOf, workshop } from '../site.ts'

const task = workshop.tasks.find(({ name }) => name === '2-options')
if (task === undefined) throw new Error('these tests read the task 2-options')
const route = routeOf(task)
const course = workshop.tasks.filter(({ name }) => workshop.config.tasks.includes(name))
const steps = course.flatMap((one) => one.steps.map(({ id }) => id)).sort(compareSteps)
const titles = blocksOf(task).flatMap((block) =>
  block.kind === 'hint' && block.error === undefined ? [block.title ?? ''] : [],
)
const [first = '', second = ''] = titles

const hint = (page: Page, title: string) =>
  page.locator('details.hint').filter({ has: page.getByText(title, { exact: true }) })

test(
  'hints and solutions that were opened are open after a reload, closed ones closed',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto(route)
    await expect(page.locator('details.hint[open], details.solution[open]')).toHaveCount(0)
    const solution = page.locator('details.solution').first()
    for (const title of [first, second]) await hint(page, title).locator('summary').click()
    await solution.locator('summary').click()
    await page.reload()
    for (const title of [first, second]) await expect(hint(page, title)).toHaveAttribute('open')
    await expect(solution).toHaveAttribute('open')
    await hint(page, first).locator('summary').click()
    await expect(hint(page, first)).not.toHaveAttribute('open')
    await page.reload()
    await expect(hint(page, second)).toHaveAttribute('open')
    await expect(hint(page, first)).not.toHaveAttribute('open')
    await expect(page.locator('details.hint[open]')).toHaveCount(1)
  },
)

test(
  'an address that names a hint or a solution opens it',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto(route)
    const id = (await hint(page, first).getAttribute('id')) ?? ''
    await page.goto('/')
    await page.goto(`${route}#${id}`)
    await expect(hint(page, first)).toHaveAttribute('open')
    await expect(hint(page, first)).toBeInViewport()
    await page.evaluate(() => (location.hash = '#solution-2.2'))
    await expect(page.locator('[id="solution-2.2"]')).toHaveAttribute('open')
  },
)

test('an address that was cut short stops nothing', async ({ page }) => {
  await page.goto(`${route}#%E0%A4`)
  await expect(page.getByRole('checkbox', { name: 'Step 2.1 is done' })).toBeVisible()
})

test('ticked steps are kept, counted, copied as a text, and forgotten on demand', async ({
  page,
}) => {
  const [one = '', two = ''] = task.steps.map(({ id }) => id)
  await page.goto(route)
  for (const step of [one, two]) await page.getByLabel(`Step ${step} is done`).check()
  await page.getByLabel(`Step ${two} is done`).uncheck()
  await page.reload()
  await expect(page.getByLabel(`Step ${one} is done`)).toBeChecked()
  await expect(page.getByLabel(`Step ${two} is done`)).not.toBeChecked()
  const meter = page
    .getByRole('navigation', { name: 'Tasks' })
    .getByRole('img', { name: `1 of ${task.steps.length} steps done` })
  await expect(meter).toBeVisible()

  await page.goto('/')
  const progress = page.locator('section', { has: page.getByText('Your progress') })
  await expect(progress).toContainText(`1 of ${steps.length} steps done`)
  await progress.getByRole('button', { name: 'Copy a progress text' }).click()
  await expect(page.getByRole('status')).toHaveText('Progress copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    [
      workshop.config.title,
      `1 of ${steps.length} steps done`,
      task.steps.map(({ id }) => `${id} ${id === one ? '✓' : '·'}`).join('  '),
    ].join('\n'),
  )

  page.once('dialog', (dialog) => void dialog.dismiss())
  await progress.getByRole('button', { name: 'Reset' }).click()
  await expect(progress).toContainText(`1 of ${steps.length} steps done`)
  page.once('dialog', (dialog) => void dialog.accept())
  await progress.getByRole('button', { name: 'Reset' }).click()
  await expect(progress).toContainText(`0 of ${steps.length} steps done`)
  await page.goto(route)
  await expect(page.getByLabel(`Step ${one} is done`)).not.toBeChecked()
})

test('a tick in one window shows in the other', { tag: '@firefox' }, async ({ page, context }) => {
  await page.goto(route)
  const other = await context.newPage()
  await other.goto(route)
  await other.getByLabel('Step 2.1 is done').check()
  await expect(page.getByLabel('Step 2.1 is done')).toBeChecked()
})

test('the theme goes from that of the system to light, dark and back, and is kept', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(route)
  const colour = () => page.evaluate(() => getComputedStyle(document.body).color)
  const button = page.getByRole('button', { name: 'Theme' })
  const dark = await colour()
  await expect(button).toHaveText('Theme: auto')
  await button.click()
  await expect(button).toHaveText('Theme: light')
  const light = await colour()
  expect(light).not.toBe(dark)
  await page.reload()
  await expect(button).toHaveText('Theme: light')
  expect(await colour()).toBe(light)
  await button.click()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await colour()).toBe(dark)
  await button.click()
  await expect(button).toHaveText('Theme: auto')
  expect(await colour()).toBe(light)
})

test('the contents of the page follow the reading', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 })
  await page.goto(route)
  const contents = page.getByRole('navigation', { name: 'On this page' })
  await expect(contents.getByRole('link')).toHaveCount(task.sections.length)
  for (const { id } of task.sections) {
    await page.locator(`[id="${id}"]`).evaluate((heading) => {
      scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' })
    })
    const current = contents.locator('[aria-current]')
    // The last heading cannot always reach the top of the window.
    if (id === task.sections.at(-1)?.id) continue
    await expect(current).toHaveAttribute('href', `#${id}`)
  }
})

const key = `workshop:${identityOf(workshop.config.title)}/`

const broken: readonly (readonly [what: string, before: (key: string) => void])[] = [
  [
    'forbidden',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('not allowed', 'SecurityError')
        },
      })
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  ['no JSON', (key) => localStorage.setItem(key, '{"ticks":')],
  ['null', (key) => localStorage.setItem(key, 'null')],
  ['a list', (key) => localStorage.setItem(key, '[1]')],
  [
    'of other kinds',
    (key) => {
      const ids = [...document.querySelectorAll('.question')].map(
        (question) => [question.getAttribute('data-question'), { not: 'a text' }] as const,
      )
      const answers = Object.fromEntries<object>(ids.map(([id, answer]) => [String(id), answer]))
      localStorage.setItem(key, JSON.stringify({ ticks: 'x', opened: [1], answers }))
    },
  ],
]

test('two workshops at one address keep apart what their readers did', async ({ page }) => {
  await page.goto(route)
  await page.getByLabel('Step 2.1 is done').check()
  // What another workshop keeps there.
  await page.evaluate((own) => {
    const kept = localStorage.getItem(own) ?? ''
    localStorage.setItem('workshop:another/', kept.replace('2.1', '2.2'))
  }, key)
  await page.reload()
  await expect(page.getByLabel('Step 2.1 is done')).toBeChecked()
  await expect(page.getByLabel('Step 2.2 is done')).not.toBeChecked()
})

for (const [what, before] of broken) {
  test(`memory that is ${what} costs nothing but the memory`, async ({ page }) => {
    await page.goto(route)
    await page.evaluate(before, key)
    await page.addInitScript(['forbidden', 'full'].includes(what) ? before : () => undefined, key)
    await page.reload()
    await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible()
    await page.getByLabel('Step 2.1 is done').check()
    await expect(page.getByLabel('Step 2.1 is done')).toBeChecked()
    await expect(
      page.getByRole('img', { name: `1 of ${task.steps.length} steps done` }).first(),
    ).toBeVisible()
    const question = page.locator('.question').first()
    await question.locator('.choice input').first().check()
    await question.getByRole('button', { name: 'Check answer' }).click()
    await expect(question.locator('.result')).not.toBeEmpty()
    await page.getByRole('button', { name: 'Theme' }).click()
    await expect(page.getByRole('button', { name: 'Theme' })).toHaveText('Theme: light')
    await hint(page, first).locator('summary').click()
    await expect(hint(page, first)).toHaveAttribute('open')
  })
}
