import type { Page } from '@playwright/test'
import { openDeck } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'

declare global {
  interface Window {
    /** Every lock on the screen that was given; a test writes it. */
    locks: WakeLockSentinel[]
  }
}

/** Notes the locks that the browser really gives. */
function watchLocks(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.locks = []
    const request = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type)
      window.locks.push(lock)
      return lock
    }
  })
}

/** Expects so many locks in all, of which the last is held, or none. */
async function expectLocks(page: Page, given: number, held: 0 | 1): Promise<void> {
  const locks = (): Promise<boolean[]> =>
    page.evaluate(() => window.locks.map(({ released }) => released))
  const wanted = Array.from({ length: given }, (_, index) => index < given - held)
  await expect.poll(locks).toEqual(wanted)
}

/**
 * Hides or shows the window as far as its page can tell: no browser without a screen hides one. What
 * the browser itself would do then, to let go of the lock, is done here.
 */
function setVisible(page: Page, state: DocumentVisibilityState): Promise<void> {
  return page.evaluate(async (visibilityState) => {
    Object.defineProperty(document, 'visibilityState', {
      value: visibilityState,
      configurable: true,
    })
    if (visibilityState === 'hidden') await window.locks.at(-1)?.release()
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

test.use({ permissions: ['screen-wake-lock'] })

test('the presenter’s screen stays on, and again when its window is seen again', async ({
  page,
}) => {
  await watchLocks(page)
  await openDeck(page, '', '?presenter')
  await expectLocks(page, 1, 1)
  await setVisible(page, 'hidden')
  await expectLocks(page, 1, 0)
  await setVisible(page, 'visible')
  await expectLocks(page, 2, 1)
})

test('one lock is held at a time', async ({ page }) => {
  await watchLocks(page)
  await openDeck(page, '', '?presenter')
  await expectLocks(page, 1, 1)
  await page.evaluate(async () => {
    await window.locks[0]?.release()
    for (let times = 0; times < 3; times++) document.dispatchEvent(new Event('visibilitychange'))
  })
  await expectLocks(page, 2, 1)
  await page.keyboard.press('End')
  await expectLocks(page, 2, 1)
})

test('slides keep the screen on in full screen only', async ({ page }) => {
  await watchLocks(page)
  await openDeck(page)
  await page.keyboard.press('End')
  await expectLocks(page, 0, 0)
  await page.keyboard.press('f')
  await expectLocks(page, 1, 1)
  await page.keyboard.press('f')
  await expectLocks(page, 1, 0)
  await page.keyboard.press('f')
  await expectLocks(page, 2, 1)
})

test.describe('where the screen may not be kept on', () => {
  test.use({ permissions: [] })
  test('the deck runs all the same', async ({ page }) => {
    await watchLocks(page)
    await openDeck(page, '', '?presenter')
    await page.keyboard.press('End')
    await expect(page.getByRole('complementary')).toContainText(/(\d+) of \1/)
    await expectLocks(page, 0, 0)
  })
})
