import type { Page } from '@playwright/test'
import { lastBeat } from '../../src/deck/slide.ts'
import { expect, test } from '../fixtures.ts'
import { openDeck, panelOf, slides } from './deck-page.ts'

/**
 * Does some work while the slides that nobody sees are out of the document. Axe finds nothing in them, but asks
 * of each of their thousands of elements whether it is seen: that is four fifths of its time.
 */
async function withoutUnseenSlides(page: Page, work: () => Promise<void>): Promise<void> {
  const taken = await page.evaluateHandle(() =>
    [...document.querySelectorAll('main > .slide')]
      .filter((slide) => !slide.checkVisibility())
      .map((slide) => {
        const place = document.createComment('')
        slide.replaceWith(place)
        return { slide, place }
      }),
  )
  await work()
  await taken.evaluate((all) => {
    for (const { slide, place } of all) place.replaceWith(slide)
  })
}

/** Slides of one kind are alike: each kind is checked once in full, with all that opens on it. */
test('axe, one slide of each kind, light and dark', async ({
  page,
  expectNoViolations,
  expectReadableColours,
}) => {
  test.setTimeout(240_000)
  const expectBoth = async (): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'light' })
    await expectNoViolations()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableColours()
  }
  const kinds = new Map(slides.toReversed().map((slide) => [slide.kind, slide]))
  for (const slide of kinds.values()) {
    for (let beat = 0; beat <= lastBeat(slide); beat++) {
      await openDeck(page, `${slide.id}/${beat}`)
      await withoutUnseenSlides(page, expectBoth)
    }
  }
  for (const key of ['?', 'g', 'o']) {
    await page.keyboard.press(key)
    await withoutUnseenSlides(page, expectBoth)
    await page.keyboard.press('Escape')
  }
})

for (const [width, height] of [
  [1280, 720],
  [360, 740],
] as const) {
  test(`axe, the presenter’s view at ${width}×${height}, light and dark`, async ({
    page,
    expectNoViolations,
    expectReadableColours,
  }) => {
    test.setTimeout(240_000)
    await page.setViewportSize({ width, height })
    const kinds = new Map(slides.filter(({ main }) => main).map((slide) => [slide.kind, slide]))
    for (const { id } of kinds.values()) {
      await openDeck(page, id, '?presenter')
      await expect(panelOf(page)).toBeVisible()
      await withoutUnseenSlides(page, async () => {
        await page.emulateMedia({ colorScheme: 'light' })
        await expectNoViolations()
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectReadableColours()
      })
    }
  })
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
