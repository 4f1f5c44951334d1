import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { routeOf, routes, workshop } from '../site.ts'

/** What had the focus: how it is to be used, and whether a reader saw that it had it. */
interface Focused {
  readonly what: string
  readonly seen: boolean
}

declare global {
  interface Window {
    /** What had the focus, in order; a test writes it. */
    path: Focused[]
  }
}

/** Everything that the Tab key must reach: of radio buttons one a group. */
function reachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, summary, textarea, select, [tabindex]:not([tabindex^="-"])',
    )
    const groups = new Set<string>()
    return [...all].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false
      // One of a set of tabs is reached; the arrow keys lead to the others.
      if (element.tabIndex < 0) return false
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      return !groups.has(element.name) && groups.add(element.name)
    }).length
  })
}

function followFocus(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.path = []
    addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return
      const { width, height } = target.getBoundingClientRect()
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target)
      const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      const name = target.getAttribute('aria-label') ?? target.textContent.trim()
      window.path.push({
        what: `${target.localName} ${name.replace(/\s+/g, ' ').slice(0, 60)}`,
        seen: ring && width > 1 && height > 1,
      })
    })
  })
}

for (const route of routes) {
  test(`the Tab key goes through all of ${route}, and its place is seen`, async ({ page }) => {
    await page.goto(route, { waitUntil: 'networkidle' })
    const count = await reachable(page)
    await followFocus(page)
    for (let index = 0; index < count; index++) await page.keyboard.press('Tab')
    const path = await page.evaluate(() => window.path)
    expect(path).toHaveLength(count)
    expect(path[0]?.what).toBe('a Skip to the content')
    expect(path.filter(({ seen }) => !seen)).toEqual([])
    // Back the whole way: nothing holds the focus.
    for (let index = 1; index < count; index++) await page.keyboard.press('Shift+Tab')
    expect((await page.evaluate(() => window.path)).at(-1)?.what).toBe('a Skip to the content')
  })
}

test('the skip link leads past the navigation', async ({ page }) => {
  await page.goto('/tasks/2-options/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(inside).toBe(true)
})

test(
  'every control does with Enter and Space what it does with a click',
  { tag: '@firefox' },
  async ({ page }) => {
    const task = workshop.tasks.find(({ name }) => name === '1-first-steps')
    if (task === undefined) throw new Error('this test reads the task 1-first-steps')
    await page.goto(routeOf(task))

    const hint = page.locator('details.hint').first()
    await hint.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect(hint).toHaveAttribute('open')
    await page.keyboard.press('Space')
    await expect(hint).not.toHaveAttribute('open')

    const tick = page.getByLabel('Step 1.1 is done')
    await tick.focus()
    await page.keyboard.press('Space')
    await expect(tick).toBeChecked()

    for (const key of ['Enter', 'Space']) {
      const copy = page.locator('button.copy:visible').first()
      await page.evaluate(() => navigator.clipboard.writeText(''))
      await copy.focus()
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
    }

    const theme = page.getByRole('button', { name: 'Theme' })
    await theme.focus()
    await page.keyboard.press('Enter')
    await expect(theme).toHaveText('Theme: light')
    await page.keyboard.press('Space')
    await expect(theme).toHaveText('Theme: dark')
  },
)

test('a question is answered with the keyboard alone', async ({ page }) => {
  await page.goto('/tasks/1-first-steps/')
  const single = page.locator('.question[data-kind=single]').first()
  const radios = single.getByRole('radio')
  await radios.first().focus()
  await page.keyboard.press('Space')
  await expect(radios.first()).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(radios.nth(1)).toBeChecked()
  const check = single.getByRole('button', { name: 'Check answer' })
  await check.focus()
  await page.keyboard.press('Space')
  await expect(single.locator('.result')).toContainText(/right/i)
  const right = await single
    .locator('.choice')
    .evaluateAll((choices) => choices.findIndex((choice) => choice.hasAttribute('data-right')))
  await radios.nth(right).focus()
  await page.keyboard.press('Space')
  if (await check.isVisible()) {
    await check.focus()
    await page.keyboard.press('Enter')
  }
  await expect(single.locator('.result')).toHaveText('That is right.')
  const again = single.getByRole('button', { name: 'Try again' })
  await expect(again).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(radios.first()).toBeFocused()

  const typed = page.locator('.question[data-kind=typed]').first()
  await typed.getByRole('textbox').focus()
  await page.keyboard.type('nonsense')
  await page.keyboard.press('Enter')
  await expect(typed.locator('.result')).toHaveText(/^Not right\./)
})

test(
  'search opens with its key, finds, leads there, and closes with Escape',
  { tag: '@firefox' },
  async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    const button = page.getByRole('button', { name: 'Search' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type("error: undefined variable 'mkOption'")
    await expect(dialog.getByRole('link').first()).toContainText('mkOption')
    await dialog.getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/tasks\/2-options\/#hint-2\.1-undefined/)
    await expect(page.locator('details.hint[open]')).toHaveCount(1)
  },
)
