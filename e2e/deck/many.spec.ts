import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import type { Element, ElementContent } from 'hast'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { openDeck } from './deck-page.ts'

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

/** The median time from a key to the finished layout of what it shows, in ms. */
async function turnTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = []
    for (let turn = 0; turn < 30; turn++) {
      await new Promise(requestAnimationFrame)
      const begun = performance.now()
      dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
      document.body.getBoundingClientRect()
      times.push(performance.now() - begun)
    }
    return times.sort((one, other) => one - other)[15] ?? Infinity
  })
}

for (const query of ['', '?presenter']) {
  test(`400 slides are as quick as 40${query}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const timeOf = async (count: number): Promise<number> => {
      const page = await browser.newPage()
      await serveSlides(page, count)
      await openDeck(page, '', query)
      await expect(page.locator('main > .slide')).toHaveCount(count)
      let best = Infinity
      // The machine may be busy with other tests: the best round counts.
      for (let round = 0; round < 5; round++) {
        await page.keyboard.press('Home')
        best = Math.min(best, await turnTime(page))
      }
      await page.close()
      return best
    }
    const [few, many] = [await timeOf(40), await timeOf(400)]
    expect(many).toBeLessThan(2 * few + 4)
  })
}
