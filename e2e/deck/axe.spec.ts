import { openDeck, slideIds } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'

/** Slides of one kind are alike: each kind is checked once in full, with all that opens on it. */
for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe, one slide of each kind, ${colorScheme}`, async ({ page, expectNoViolations }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme })
    await openDeck(page)
    const kinds = await page
      .locator('.slide')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-kind'), one.id] as const))
    const ids = [...new Map([...kinds].reverse()).values()]
    for (const id of ids) {
      await openDeck(page, id)
      await page.locator('details:visible').evaluateAll((all) => {
        const [first] = all
        if (first instanceof HTMLDetailsElement) first.open = true
      })
      await expectNoViolations()
    }
    await page.keyboard.press('?')
    await expectNoViolations()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await expectNoViolations()
    await page.keyboard.press('Escape')
    await page.goto('/slides/?presenter#2.2')
    await expect(page.getByRole('complementary')).toBeVisible()
    await expectNoViolations()
  })
}

test('axe, every slide', async ({ page, expectNoViolations }) => {
  test.setTimeout(120_000)
  // All slides one below the other, as they are without scripts: then one run sees each of them.
  await page.setViewportSize({ width: 700, height: 1200 })
  await openDeck(page)
  const ids = await slideIds(page)
  await expect(page.locator('.slide:visible')).toHaveCount(ids.length)
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) {
      one.removeAttribute('name')
      if (one instanceof HTMLDetailsElement) one.open = true
    }
  })
  await expectNoViolations()
})
