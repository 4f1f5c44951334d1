import type { BrowserContext, Page } from '@playwright/test'
import { expectSlide, openDeck, slideIds, slideWith } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'

const presenterQuery = '?presenter'

async function slides(context: BrowserContext, at = ''): Promise<Page> {
  const page = await context.newPage()
  await openDeck(page, at)
  return page
}

async function presenter(context: BrowserContext, at = ''): Promise<Page> {
  const page = await context.newPage()
  await openDeck(page, at, presenterQuery)
  await expect(page.getByRole('complementary', { name: 'Presenter’s view' })).toBeVisible()
  return page
}

test(
  'slides and presenter move together, whichever was opened first',
  { tag: '@firefox' },
  async ({ context }) => {
    const wall = await slides(context, '1.1')
    const desk = await presenter(context)
    await expectSlide(desk, '1.1')
    await desk.keyboard.press('End')
    const last = (await slideIds(wall)).at(-1) ?? ''
    await expectSlide(wall, last)
    await wall.keyboard.press('Home')
    await expectSlide(desk, 'workshop')
    await desk.close()
    await wall.keyboard.press('ArrowRight')
    await expectSlide(wall, 'plan')
    const again = await presenter(context)
    await expectSlide(again, 'plan')
    await wall.close()
    await again.keyboard.press('ArrowRight')
    const moved = await again.locator('.slide:not(.next):visible').getAttribute('id')
    const late = await slides(context)
    await expectSlide(late, moved ?? '')
  },
)

test('both stay in step after a reload of either', { tag: '@firefox' }, async ({ context }) => {
  const wall = await slides(context, '1.1')
  const desk = await presenter(context)
  const ids = await slideIds(wall)
  const after = (by: number): string => ids[ids.indexOf('1.1') + by] ?? ''
  await desk.keyboard.press('ArrowRight')
  await expectSlide(wall, after(1))
  await wall.reload()
  await expectSlide(wall, after(1))
  await desk.reload()
  await expectSlide(desk, after(1))
  await desk.keyboard.press('ArrowRight')
  await expectSlide(wall, after(2))
  await wall.keyboard.press('ArrowRight')
  await expectSlide(desk, after(3))
})

test('a window that was away catches up when it comes back', async ({ context }) => {
  const wall = await slides(context, '1.1')
  const desk = await presenter(context)
  await wall.goto('/')
  await desk.keyboard.press('End')
  const last = (await slideIds(desk)).at(-1) ?? ''
  await wall.goBack()
  await expectSlide(wall, last)
})

test('a new window that names a slide moves the other, which loses nothing', async ({
  context,
}) => {
  const wall = await slides(context)
  const hints = await slideWith(wall, '.hint')
  await openDeck(wall, hints)
  await wall.keyboard.press('Enter')
  await expect(wall.locator('.hint:visible').first()).toHaveAttribute('open', '')
  const desk = await presenter(context, '2.2')
  await expectSlide(wall, '2.2')
  await expect(desk.locator('[data-show="whole"]')).toContainText('0 min')
  await openDeck(desk, hints, presenterQuery)
  await expectSlide(wall, hints)
  for (const page of [wall, desk]) {
    await expect(page.locator(`[id="${hints}"] .hint[open]`)).toHaveCount(1)
  }
})

test('S right after a move opens the slide that was moved to', async ({ page }) => {
  await openDeck(page, '2.2')
  const after = (await slideIds(page))[(await slideIds(page)).indexOf('2.2') + 1] ?? ''
  const popup = page.waitForEvent('popup')
  await page.evaluate(() => {
    // The address and the memory that the new window shares come a moment after the slide.
    sessionStorage.clear()
    for (const key of ['ArrowRight', 's']) dispatchEvent(new KeyboardEvent('keydown', { key }))
  })
  await expectSlide(await popup, after)
  await expectSlide(page, after)
})

test('two windows of slides without a presenter leave each other alone', async ({ context }) => {
  const one = await slides(context, '1.1')
  const other = await slides(context, '2.2')
  await other.keyboard.press('End')
  await expectSlide(one, '1.1')
})

test('hints, answers, choices and black appear on the other', async ({ context }) => {
  const wall = await slides(context)
  const hints = await slideWith(wall, '.hint')
  const question = await slideWith(wall, '[type=radio]')
  const typed = await slideWith(wall, 'input[type=text]')
  await openDeck(wall, hints)
  const desk = await presenter(context)
  await expectSlide(desk, hints)
  await desk.getByRole('button', { name: 'Reveal' }).click()
  await expect(wall.locator(`[id="${hints}"] .hint[open]`)).toHaveCount(1)
  await wall.locator('.hint:visible summary').click()
  await expect(desk.locator(`[id="${hints}"] .hint[open]`)).toHaveCount(0)

  await openDeck(desk, question, presenterQuery)
  await expectSlide(wall, question)
  await wall.getByRole('radio').nth(1).check()
  await expect(desk.locator(`[id="${question}"] [type=radio]`).nth(1)).toBeChecked()
  await desk.getByRole('button', { name: 'Reveal' }).click()
  await expect(wall.locator('.reasons:visible')).toBeVisible()

  await openDeck(desk, typed, presenterQuery)
  await wall.getByRole('textbox').fill('ten')
  await expect(desk.locator(`[id="${typed}"] input`)).toHaveValue('ten')

  await desk.getByRole('button', { name: 'Black' }).click()
  await expect(wall.locator('.black')).toBeVisible()
  await expect(desk.locator('.black')).toBeHidden()
  await expect(desk.getByRole('button', { name: 'Black' })).toHaveAttribute('aria-pressed', 'true')
  await wall.reload()
  await expect(wall.locator('.black')).toBeVisible()
})

test('the clock of an exercise runs in both', async ({ context }) => {
  const wall = await slides(context)
  await openDeck(wall, await slideWith(wall, '[data-countdown]'))
  const desk = await presenter(context)
  const full = (await wall.locator('.time:visible').textContent()) ?? ''
  await desk.getByRole('button', { name: 'Start exercise' }).click()
  await expect(wall.locator('.time:visible')).not.toHaveText(full)
  await expect(desk.locator('[data-show="countdown"]')).toContainText(
    (await wall.locator('.time:visible').textContent())?.slice(0, 3) ?? '',
  )
  await desk.getByRole('button', { name: '+1 min' }).click()
  const minutes = Number(full.split(':')[0])
  await expect(wall.locator('.time:visible')).toHaveText(new RegExp(`^${minutes}:5`))
})

test('S and the button open the other window', { tag: '@firefox' }, async ({ page }) => {
  await openDeck(page, '2.2')
  const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await expectSlide(desk, '2.2')
  await expect(desk.getByRole('complementary')).toBeVisible()
  const [wall] = await Promise.all([
    desk.waitForEvent('popup'),
    desk.getByRole('button', { name: 'Open slides' }).click(),
  ])
  await expectSlide(wall, '2.2')
})

test('the time is held against the plan', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-01T09:00:00') })
  await openDeck(page, '', presenterQuery)
  const whole = page.locator('[data-show="whole"]')
  await expect(whole).toHaveText('not begun')
  await page.keyboard.press('ArrowRight')
  await expect(whole).toContainText('0 min')
  await page.keyboard.press('g')
  await page.keyboard.type('1.1')
  await page.keyboard.press('Enter')
  const [begin = 0, end = 0] =
    (await page.locator('[id="1.1"]').getAttribute('data-plan'))?.split(' ').map(Number) ?? []
  await expect(whole).toHaveText(`0 min, ${Math.round(begin)} min ahead`)
  await page.clock.fastForward((begin + 1) * 60_000)
  await expect(whole).toHaveText(/on time$/)
  await page.clock.fastForward((end - begin + 7) * 60_000)
  await expect(whole).toHaveText(/, 8 min behind$/)
  await expect(page.locator('[data-show="task"]')).toHaveText(/^\d+ of \d+ min$/)
  await page.getByRole('button', { name: 'Restart clock' }).click()
  await expect(whole).toContainText('0 min')
})
