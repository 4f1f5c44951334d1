import { expect, test } from '../fixtures.ts'
import { routes, unfold } from '../site.ts'

for (const route of routes) {
  test(`axe finds nothing on ${route}, light and dark, open and closed`, async ({
    page,
    expectNoViolations,
    expectReadableColours,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    await page.goto(route)
    await expect(page.getByRole('main')).toBeVisible()
    await test.step('light, all closed', () => expectNoViolations())
    await unfold(page, true)
    await test.step('light, all open', () => expectNoViolations())
    await page.emulateMedia({ colorScheme: 'dark' })
    await test.step('dark, all open', () => expectReadableColours())
  })
}

test('axe finds nothing where questions are answered and search is open', async ({
  page,
  expectNoViolations,
}) => {
  await page.goto('/tasks/2-options/')
  for (const question of await page.locator('.question:not([data-kind=typed])').all()) {
    await question.locator('.choice input').first().check()
    await question.getByRole('button', { name: 'Check answer' }).click()
    await expect(question.locator('.result')).not.toBeEmpty()
  }
  await expectNoViolations()
  await page.getByRole('button', { name: 'Search' }).first().click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('option')
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
  await expectNoViolations()
})

const sizes = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

test(
  'nothing on any page is wider than its window',
  { tag: '@firefox' },
  async ({ page, browserName }) => {
    test.setTimeout(180_000)
    for (const route of [...routes, '/slides/', '/handout/', '/handout/key/']) {
      await test.step(`nothing on ${route} is wider than its window`, async () => {
        await page.goto(route)
        await unfold(page, true)
        // Each size takes Firefox as long as a page.
        for (const size of browserName === 'firefox' ? sizes.slice(0, 1) : sizes) {
          await page.setViewportSize(size)
          const wide = await page.evaluate(widerThanWindow)
          expect.soft(wide, `${route} at ${size.width} px`).toEqual({ by: 0, outside: [] })
        }
      })
    }
  },
)

/** Runs in the page: gives what stands out of the window, and by how much the page can be moved. */
function widerThanWindow() {
  const { clientWidth, scrollWidth } = document.documentElement
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
  const outside = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect()
    return width > 1 && right > clientWidth + 1 && !scrolls(element.parentElement)
  })
  return {
    by: scrollWidth - clientWidth,
    outside: outside.map(({ outerHTML }) => outerHTML.slice(0, 100)),
  }
}

test('who listens to a change hears in words what was added and removed', async ({ page }) => {
  await page.goto('/tasks/1-first-steps/')
  await unfold(page, true)
  const change = page.locator('.solution .code').first()
  const heard = await change.ariaSnapshot()
  expect(heard).toContain(', added')
  expect(heard).toContain(', removed')
  // The signs are for the eye, and nothing of both is selected or copied.
  expect(heard).not.toMatch(/[+−]/)
  expect(await change.locator('code').textContent()).not.toContain('added')
})
