import { lastBeat } from '../../src/deck/slide.ts'
import { expect, test } from '../fixtures.ts'
import { openDeck, panelOf, slides } from './deck-page.ts'

/** Slides of one kind are alike: each kind is checked once in full, with all that opens on it. */
for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe, one slide of each kind, ${colorScheme}`, async ({ page, expectNoViolations }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme })
    const kinds = new Map(slides.toReversed().map((slide) => [slide.kind, slide]))
    for (const slide of kinds.values()) {
      for (let beat = 0; beat <= lastBeat(slide); beat++) {
        await openDeck(page, `${slide.id}/${beat}`)
        await expectNoViolations()
      }
    }
    for (const key of ['?', 'g', 'o']) {
      await page.keyboard.press(key)
      await expectNoViolations()
      await page.keyboard.press('Escape')
    }
  })

  for (const [width, height] of [
    [1280, 720],
    [360, 740],
  ] as const) {
    test(`axe, the presenter’s view at ${width}×${height}, ${colorScheme}`, async ({
      page,
      expectNoViolations,
    }) => {
      test.setTimeout(240_000)
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      const kinds = new Map(slides.filter(({ main }) => main).map((slide) => [slide.kind, slide]))
      for (const { id } of kinds.values()) {
        await openDeck(page, id, '?presenter')
        await expect(panelOf(page)).toBeVisible()
        await expectNoViolations()
      }
    })
  }
}

test('axe, every slide', async ({ page, expectNoViolations }) => {
  test.setTimeout(240_000)
  // All slides one below the other, as a phone shows them: then one run sees each of them.
  await page.setViewportSize({ width: 700, height: 1200 })
  await openDeck(page)
  await expect(page.locator('main > .slide:visible')).toHaveCount(slides.length)
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true
  })
  await expectNoViolations()
})
