import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import type { Element, ElementContent } from 'hast'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { openDeck } from './deck-page.ts'
import { turnWork } from './turn-work.ts'

/** Serves the deck with so many slides: those that it has, again and again. */
async function serveSlides(page: Page, count: number): Promise<void> {
  await page.route(/\/slides\/(\?.*)?$/, async (route) => {
    const response = await route.fetch()
    const tree = fromHtml(await response.text())
    const change = (node: Element): void => {
      if (node.tagName === 'main') node.children = repeated(node.children, count)
      else for (const child of node.children) if (child.type === 'element') change(child)
    }
    for (const child of tree.children) if (child.type === 'element') change(child)
    await route.fulfill({ response, body: toHtml(tree) })
  })
}

function repeated(children: readonly ElementContent[], count: number): ElementContent[] {
  const slides = children.filter((one) => one.type === 'element' && one.tagName === 'section')
  return Array.from({ length: count }, (_, index): ElementContent => {
    const slide = slides[index % slides.length]
    if (slide?.type !== 'element') throw new Error('the deck has no slides')
    return { ...slide, properties: { ...slide.properties, id: `slide-${index}`, dataMain: '' } }
  })
}

for (const query of ['', '?presenter']) {
  test(`a turn among 400 slides costs little more than among 40${query}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const msOf = async (count: number): Promise<number> => {
      const page = await browser.newPage()
      await serveSlides(page, count)
      await openDeck(page, '', query)
      await expect(page.locator('main > .slide')).toHaveCount(count)
      const { ms } = await turnWork(page)
      await page.close()
      return ms
    }
    // Laying out every slide at each turn would make it ten times as much.
    expect((await msOf(400)) / (await msOf(40))).toBeLessThan(5)
  })
}
