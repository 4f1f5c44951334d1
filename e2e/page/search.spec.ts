import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const opened = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const error = "error: undefined variable 'mkOption'"

/** Holds back what the search loads until the given function is called. */
async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return release
}

for (const [what, files] of [
  ['its script', /search-dialog/],
  ['its entries', /search\.json/],
] as const) {
  test(`what is typed before ${what} came is searched for`, async ({ page }) => {
    const release = await holdBack(page, files)
    await page.goto('/')
    await page.keyboard.press('/')
    await page.keyboard.type(`${error}x`)
    await page.keyboard.press('Backspace')
    await expect(opened(page).getByRole('textbox')).toHaveValue(error)
    await expect(opened(page).getByRole('status')).toHaveText('Loading …')
    release()
    await expect(opened(page).getByRole('link').first()).toContainText('mkOption')
    await page.keyboard.type('!')
    await expect(opened(page).getByRole('textbox')).toHaveValue(`${error}!`)
  })
}

test('Enter that is pressed too early counts as soon as there are results', async ({ page }) => {
  const release = await holdBack(page, /search-dialog/)
  await page.goto('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(error)
  await page.keyboard.press('Enter')
  release()
  await expect(page).toHaveURL(/#hint-2\.1-undefined/)
})

test('arrows go through the results, which are counted aloud', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.keyboard.type('mkOption')
  const links = opened(page).getByRole('link')
  await expect(links.first()).toBeVisible()
  const count = await links.count()
  await expect(opened(page).getByRole('status')).toHaveText(`${count} results`)
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(opened(page).getByRole('textbox')).toBeFocused()
  await opened(page).getByRole('textbox').fill('qqqqqq')
  await expect(opened(page).getByRole('status')).toHaveText('No results')
  await expect(links).toHaveCount(0)
})

test.describe('what cannot be loaded', () => {
  test.use({ tolerated: /search\.json|Failed to load resource/ })
  test('is told in the dialog', async ({ page }) => {
    await page.route(/search\.json/, (route) => route.fulfill({ status: 500 }))
    await page.goto('/')
    await page.keyboard.press('/')
    await expect(opened(page).getByRole('status')).toHaveText(
      'The search could not be loaded. Reload the page.',
    )
    await page.keyboard.press('Escape')
    await expect(opened(page)).toBeHidden()
  })
})
