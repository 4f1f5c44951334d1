import type { Page } from '@playwright/test'
import { openDeck, slides } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const) {
  test(`every slide fits on ${width}×${height}`, { tag: '@firefox' }, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    await openDeck(page)
    expect(await measure(page)).toEqual([])
  })
}

test('letters within a drawing are as large as any others', async ({ page, context, request }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  const drawings = slides.flatMap(({ id, panes }) =>
    panes.flatMap((pane) =>
      pane.kind === 'picture' && pane.picture.file.endsWith('.svg') ? [{ id }] : [],
    ),
  )
  expect(drawings.length).toBeGreaterThan(0)
  for (const { id } of drawings) {
    await openDeck(page, id)
    const image = page.locator('.picture img:visible')
    const box = await image.boundingBox()
    const source = await image.evaluate(
      (element) => element instanceof HTMLImageElement && element.src,
    )
    const drawing = await context.newPage()
    await drawing.setContent(await (await request.get(String(source))).text())
    const small = await drawing.evaluate((shown) => {
      const [, , width = 0, height = 0] = (
        document.querySelector('svg')?.getAttribute('viewBox') ?? ''
      )
        .split(' ')
        .map(Number)
      const scale = shown ? Math.min(shown.width / width, shown.height / height) : 0
      return [...document.querySelectorAll('text')]
        .map((text) => ({
          text: text.textContent,
          size: parseFloat(getComputedStyle(text).fontSize) * scale,
        }))
        .filter(({ size }) => !(size >= 24))
    }, box)
    expect(small, id).toEqual([])
    await drawing.close()
  }
})

/** What does not fit, on each slide at each of its beats. */
function measure(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
    for (const slide of slides) slide.hidden = true
    const faults: string[] = []
    const smallest = 24 * Math.min(innerWidth / 1280, innerHeight / 720) - 0.1

    const look = (slide: HTMLElement, state: string): void => {
      const say = (what: string): unknown => faults.push(`${slide.id} ${state}: ${what}`)
      const high = document.documentElement.scrollHeight - innerHeight
      if (high > 0) say(`${high} px too high`)
      for (const one of slide.querySelectorAll('*')) {
        const own = [...one.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
        )
        if (!own || one.closest('.heard') || !one.checkVisibility({ visibilityProperty: true })) {
          continue
        }
        const { right } = one.getBoundingClientRect()
        if (right > innerWidth && !one.closest('.output')) say(`too wide: ${one.textContent}`)
        const size = parseFloat(getComputedStyle(one).fontSize)
        if (size < smallest) say(`letters of ${size} px: ${one.textContent}`)
      }
    }
    for (const slide of slides) {
      slide.hidden = false
      const parts = [...slide.querySelectorAll<HTMLElement>('[data-from]')]
      for (let beat = 0; beat <= Number(slide.dataset['beats'] ?? 0); beat++) {
        for (const part of parts) {
          const [from, to] = [part.dataset['from'], part.dataset['to'] ?? Infinity].map(Number)
          if (part instanceof HTMLDetailsElement) part.open = beat >= (from ?? 0)
          else part.hidden = beat < (from ?? 0) || beat > (to ?? 0)
        }
        look(slide, `beat ${beat}`)
      }
      slide.hidden = true
    }
    return faults
  })
}
