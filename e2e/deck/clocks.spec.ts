import { expect, test } from '../fixtures.ts'
import { expectSlide, firstSlide, openBoth, openDeck, panelOf, path } from './deck-page.ts'
import { workMinutes } from '../../src/deck/plan.ts'

const exercise = firstSlide(({ kind, panes }) => kind === 'exercise' && panes.length === 1)
const minutes = workMinutes(exercise)
const other = firstSlide(({ kind, id }) => kind === 'exercise' && id !== exercise.id)

test('a clock goes on when the slide changes, ends with a flash, and says how long it is over', async ({
  page,
}) => {
  await page.clock.install()
  await openDeck(page, exercise.id)
  // However long the test itself takes.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000)
  await page.keyboard.press('PageDown')
  await page.clock.runFor(61_000)
  const time = page.locator('.time:visible').first()
  await expect(time).toHaveText(`${minutes - 2}:59`)
  await page.keyboard.press('PageDown')
  const chip = page.locator('.chip')
  await expect(chip).toHaveText(`${exercise.part.id}  ${minutes - 2}:59`)
  await page.clock.runFor((minutes - 1) * 60_000 - 1000 - 500)
  await expect(page.getByText('Time is up').first()).toBeHidden()
  await page.clock.runFor(1000)
  await expect(page.locator('.flash')).toBeVisible()
  await page.clock.runFor(8000)
  await expect(page.locator('.flash')).toBeHidden()
  await expect(chip).toContainText('+0:0')
})

test('clocks run beside each other, in both windows', async ({ context }) => {
  const { wall, desk } = await openBoth(context, exercise.id)
  await desk.keyboard.press('c')
  await desk.evaluate((hash) => (location.hash = hash), other.id)
  await expectSlide(desk, other.id)
  await desk.keyboard.press('c')
  await expect(wall.locator('.chip')).toContainText(exercise.part.id)
  await expect(wall.locator('.time:visible').first()).not.toHaveText(/:00$/)
  const button = panelOf(desk).getByRole('button', { name: 'Pause clock' })
  await button.click()
  const rests = await wall.locator('.time:visible').first().textContent()
  await panelOf(desk).getByRole('button', { name: '+1 min' }).click()
  await expect(wall.locator('.time:visible').first()).toHaveText(
    (rests ?? '').replace(/^\d+/, (whole) => String(Number(whole) + 1)),
  )
  await desk.evaluate((hash) => (location.hash = hash), exercise.id)
  await expect(panelOf(desk).getByRole('button', { name: 'Pause clock' })).toBeVisible()
})

test('the clock of an exercise is the time that its work may take', async ({ page }) => {
  await openDeck(page)
  for (const slide of path.filter(({ kind }) => kind === 'exercise')) {
    const times = await page
      .locator(`[id="${slide.id}"] [data-clock]`)
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-minutes'))))
    expect(
      times.reduce((sum, one) => sum + one, 0),
      slide.id,
    ).toBe(workMinutes(slide))
  }
})

test('a minute after its end a clock is no longer shown on other slides', async ({ page }) => {
  await page.clock.install()
  await openDeck(page, exercise.id)
  await page.keyboard.press('c')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.chip')).toBeVisible()
  await page.clock.runFor(minutes * 60_000 + 30_000)
  await expect(page.locator('.chip')).toContainText('+0:')
  await page.clock.runFor(40_000)
  await expect(page.locator('.chip')).toBeHidden()
})
