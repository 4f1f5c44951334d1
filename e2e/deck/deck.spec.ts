import { expectSlide, openDeck, slideIds, slideWith } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'

const step = '2.2'

test('opens at the step that the address names, and shows nothing else', async ({ page }) => {
  await openDeck(page, step)
  await expectSlide(page, step)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
  await expect(page.locator(`.slide:not([id="${step}"])`)).not.toHaveCount(0)
  await expect(page.locator(`.slide:not([id="${step}"], [hidden][inert])`)).toHaveCount(0)
})

test('every step of a page has its slide, and every slide leads back', async ({ page }) => {
  await page.goto('/tasks/2-options/')
  await page.getByRole('link', { name: `Slides of step ${step}` }).click()
  await expectSlide(page, step)
  await page.locator('.running a:visible').click()
  await expect(page).toHaveURL(/\/tasks\/2-options\/#2\.2$/)
})

const turns: readonly (readonly [key: string, by: number])[] = [
  ['ArrowRight', 1],
  ['Space', 1],
  ['PageDown', 1],
  ['n', 1],
  ['ArrowLeft', -1],
  ['Shift+Space', -1],
  ['PageUp', -1],
  ['p', -1],
]
for (const [key, by] of turns) {
  test(`${key} goes ${by > 0 ? 'on' : 'back'}`, { tag: '@firefox' }, async ({ page }) => {
    await openDeck(page, '1.1')
    const ids = await slideIds(page)
    await page.keyboard.press(key)
    const target = ids[ids.indexOf('1.1') + by] ?? ''
    await expectSlide(page, target)
    await expect(page).toHaveURL(new RegExp(`#${target.replaceAll('.', '\\.')}(/\\d+)?$`))
  })
}

test('Home and End go to the first and the last slide, and no further', async ({ page }) => {
  await openDeck(page, step)
  const ids = await slideIds(page)
  await page.keyboard.press('End')
  await expectSlide(page, ids.at(-1) ?? '')
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, ids.at(-1) ?? '')
  await page.keyboard.press('Home')
  await expectSlide(page, ids[0] ?? '')
  await page.keyboard.press('ArrowLeft')
  await expectSlide(page, ids[0] ?? '')
})

test('reload, back and forward keep the place', { tag: '@firefox' }, async ({ page }) => {
  await openDeck(page, step)
  const ids = await slideIds(page)
  const [first = '', second = ''] = ids.slice(ids.indexOf(step) + 1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, second)
  // The address follows once the slide is painted.
  await expect(page).toHaveURL(`/slides/#${second}`)
  await page.reload()
  await expectSlide(page, second)
  await page.goBack()
  await expectSlide(page, first)
  await page.goBack()
  await expectSlide(page, step)
  await page.goForward()
  await expectSlide(page, first)
})

test(
  'a reload keeps the place where the address lags behind',
  { tag: '@firefox' },
  async ({ page }) => {
    await openDeck(page, step)
    const ids = await slideIds(page)
    await page.keyboard.press('ArrowRight')
    const second = ids[ids.indexOf(step) + 1] ?? ''
    await expectSlide(page, second)
    // As where the browser reloads before the new address has reached it.
    await page.evaluate((before) => history.replaceState(null, '', `#${before}`), step)
    await page.reload()
    await expectSlide(page, second)
    await expect(page).toHaveURL(new RegExp(`#${second.replaceAll('.', '\\.')}$`))
    await page.goto('/')
    await openDeck(page, step)
    await expectSlide(page, step)
  },
)

test('an address that was cut short begins at the first slide', async ({ page }) => {
  await openDeck(page, '%E0%A4')
  await expectSlide(page, 'workshop')
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, 'plan')
  await expect(page.getByRole('navigation', { name: 'Deck' })).toBeAttached()
})

test('keys that come at once have an entry each to go back to', async ({ page }) => {
  await openDeck(page, step)
  const ids = await slideIds(page)
  const [first = '', second = ''] = ids.slice(ids.indexOf(step) + 1)
  await page.evaluate(() => {
    for (const key of ['ArrowRight', 'ArrowRight'])
      dispatchEvent(new KeyboardEvent('keydown', { key }))
  })
  await expectSlide(page, second)
  await expect(page).toHaveURL(`/slides/#${second}`)
  await page.goBack()
  await expectSlide(page, first)
})

test('the title of the new slide is announced', async ({ page }) => {
  await openDeck(page, '2-options')
  await page.keyboard.press('End')
  const title = await page.locator('.slide:visible').getAttribute('data-title')
  await expect(page.locator('[data-announcer]')).toHaveText(title ?? 'a title')
})

test(
  'the overview shows all slides, and goes to the one that is chosen',
  { tag: '@firefox' },
  async ({ page }) => {
    await openDeck(page, step)
    const ids = await slideIds(page)
    await page.keyboard.press('o')
    await expect(page.locator('.slide[hidden]')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expectSlide(page, ids[ids.indexOf(step) + 6] ?? '')
    await page.keyboard.press('Escape')
    await page.locator('.slide').first().click()
    await expectSlide(page, ids[0] ?? '')
    await page.keyboard.press('o')
    await page.keyboard.press('Escape')
    await expectSlide(page, ids[0] ?? '')
  },
)

for (const key of ['b', '.']) {
  test(`${key} makes the slide black, and moving on shows the next`, async ({ page }) => {
    await openDeck(page, step)
    await page.keyboard.press(key)
    await expect(page.locator('.black')).toBeVisible()
    await page.keyboard.press(key)
    await expect(page.locator('.black')).toBeHidden()
    await page.keyboard.press(key)
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('.black')).toBeHidden()
  })
}

for (const [typed, shown] of [
  ['3.1', '3.1'],
  ['2', 'plan'],
  ['define and declare', '2-options'],
] as const) {
  test(`G goes to “${typed}”`, async ({ page }) => {
    await openDeck(page)
    await page.keyboard.press('g')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expectSlide(page, shown)
  })
}

test('G says so where there is no such slide', async ({ page }) => {
  await openDeck(page, step)
  await page.keyboard.press('g')
  await page.keyboard.type('nowhere')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No slide is called “nowhere”')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectSlide(page, step)
})

test('? lists the keys; letter keys can be switched off', async ({ page }) => {
  await openDeck(page, step)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.getByLabel('Letter keys').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await expect(page.locator('.black')).toBeHidden()
  await page.reload()
  await page.keyboard.press('b')
  await expect(page.locator('.black')).toBeHidden()
})

test('F goes to full screen and back', async ({ page }) => {
  await openDeck(page, step)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
})

test(
  'clicks at the edges turn only where somebody wants it',
  { tag: '@firefox' },
  async ({ page }) => {
    await openDeck(page, step)
    await page.mouse.click(1270, 400)
    await expectSlide(page, step)
    await page.keyboard.press('?')
    await page.getByLabel('Click on the left or right edge').check()
    await page.keyboard.press('Escape')
    await page.mouse.click(1270, 400)
    await expect(page.locator(`[id="${step}"]`)).toBeHidden()
    await page.mouse.click(10, 400)
    await expectSlide(page, step)
  },
)

test('swipes turn the slides', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 900, height: 500 },
  })
  const page = await context.newPage()
  await openDeck(page, step)
  const swipe = (from: number, to: number): Promise<void> =>
    page.evaluate(
      ([x, y]) => {
        const touch = (clientX: number): Touch =>
          new Touch({ identifier: 1, target: document.body, clientX, clientY: 200 })
        const fire = (name: string, at: number): boolean =>
          dispatchEvent(
            new TouchEvent(name, {
              touches: name === 'touchstart' ? [touch(at)] : [],
              changedTouches: [touch(at)],
            }),
          )
        fire('touchstart', x)
        fire('touchend', y)
      },
      [from, to] as const,
    )
  await swipe(600, 300)
  await expect(page.locator(`[id="${step}"]`)).toBeHidden()
  await swipe(300, 600)
  await expectSlide(page, step)
  await swipe(300, 330)
  await expectSlide(page, step)
  await context.close()
})

test('on a phone that is held upright the slides are read like a page', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await openDeck(page, step)
  const ids = await slideIds(page)
  await expect(page.locator('.slide:visible')).toHaveCount(ids.length)
  await expect(page.locator(`[id="${step}"]`)).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.locator(`[id="${step}"]`).getByRole('link').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.slide:visible')).toHaveCount(ids.length)
  await context.close()
})

test('without scripts the deck is a page of sections', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/slides/')
  const slides = page.locator('.slide')
  await expect(page.locator('.slide:visible')).toHaveCount(await slides.count())
  await expect(page.locator('.solution .added').first()).toBeAttached()
  await context.close()
})

test('zoomed in, letters grow and everything can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 })
  await openDeck(page, await firstLong(page))
  const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  expect(size).toBeGreaterThanOrEqual(18)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
})

async function firstLong(page: Parameters<typeof openDeck>[0]): Promise<string> {
  await openDeck(page)
  return slideWith(page, '.code')
}
