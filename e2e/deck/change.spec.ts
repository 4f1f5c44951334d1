import type { Page } from '@playwright/test'
import { expectSlide, openDeck, slideWith } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'

declare global {
  interface Window {
    /** How many things glided in each transition; a test writes it. */
    glides: number[]
  }
}

/** Counts what glides: a transition of the whole page alone is one thing. */
function watchTransitions(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.glides = []
    const start = document.startViewTransition.bind(document)
    document.startViewTransition = (update) => {
      const transition = start(update)
      const count = (): void => {
        const groups = document.getAnimations().filter(({ effect }) => {
          const part = effect instanceof KeyframeEffect ? effect.pseudoElement : null
          return part?.startsWith('::view-transition-group') === true
        })
        window.glides.push(groups.length)
      }
      transition.ready.then(count, () => window.glides.push(0))
      return transition
    }
  })
}

/** Opens the deck at a solution that is open, before its change. */
async function openChange(page: Page): Promise<string> {
  await openDeck(page)
  const id = await slideWith(page, '.solution .added')
  await openDeck(page, id)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[id="${id}"] .code`)).toBeVisible()
  return id
}

const ways: readonly (readonly [
  how: string,
  prepare: (page: Page) => Promise<unknown>,
  glides: RegExp,
])[] = [
  ['line by line', watchTransitions, /^\[([3-9]|\d\d+)\]$/],
  [
    'at once where the browser has no view transitions',
    (page) =>
      page.addInitScript(() => {
        window.glides = []
        Reflect.deleteProperty(Document.prototype, 'startViewTransition')
      }),
    /^\[\]$/,
  ],
  [
    'at once for readers who want less motion',
    async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await watchTransitions(page)
    },
    /^\[\]$/,
  ],
]
for (const [how, prepare, glides] of ways) {
  test(`a change moves from the state before to the state after, ${how}`, async ({ page }) => {
    await prepare(page)
    const id = await openChange(page)
    const added = page.locator(`[id="${id}"] .added`).first()
    await expect(added).toBeHidden()
    await page.keyboard.press('ArrowRight')
    await expect(added).toBeVisible()
    await expectSlide(page, id)
    await expect.poll(() => page.evaluate(() => JSON.stringify(window.glides))).toMatch(glides)
    await page.reload()
    await expect(added).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await expect(added).toBeHidden()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.locator(`[id="${id}"]`)).toBeHidden()
  })
}

/** Presses three keys, each before the lines have come to rest. */
function pressFast(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight']) {
      dispatchEvent(new KeyboardEvent('keydown', { key }))
      await new Promise(requestAnimationFrame)
    }
  })
}

test(
  'keys that come faster than the lines glide break nothing',
  { tag: '@firefox' },
  async ({ page }) => {
    const id = await openChange(page)
    await pressFast(page)
    await expect(page.locator(`[id="${id}"] .added`).first()).toBeVisible()
    await expect(page.locator('.moving')).toHaveCount(0)
  },
)

test('lines glide after a key that came too fast, too', { tag: '@firefox' }, async ({ page }) => {
  await watchTransitions(page)
  await openChange(page)
  await pressFast(page)
  await expect.poll(() => page.evaluate(() => window.glides.length)).toBe(3)
  expect(await page.evaluate(() => window.glides.at(-1))).toBeGreaterThan(2)
})
