import { lastBeat } from '../../src/deck/slide.ts'
import { expect, test } from '../fixtures.ts'
import {
  expectSlide,
  firstSlide,
  openBoth,
  openDeck,
  openPresenter,
  openWall,
  panelOf,
  path,
} from './deck-page.ts'

const question = firstSlide((slide) => slide.kind === 'question' && lastBeat(slide) > 0)
const exercise = firstSlide(({ kind }) => kind === 'exercise')
const after = (by: number): string => path[path.indexOf(question) + by]?.id ?? ''

test(
  'both windows move together, whichever was opened first',
  { tag: '@firefox' },
  async ({ context }) => {
    const wall = await openWall(context, question.id)
    const desk = await openPresenter(context)
    await expectSlide(desk, question.id)
    await desk.keyboard.press('End')
    await expectSlide(wall, 'wrap-up')
    await wall.keyboard.press('Home')
    await expectSlide(desk, 'opener')
    await desk.close()
    await wall.keyboard.press('PageDown')
    const again = await openPresenter(context)
    await expectSlide(again, 'plan')
    await wall.close()
    await again.keyboard.press('PageDown')
    const late = await openWall(context)
    await expectSlide(late, path[2]?.id ?? '')
  },
)

test('windows that are opened at once begin where an address points', async ({ browser }) => {
  for (let round = 0; round < 4; round += 1) {
    const context = await browser.newContext()
    const [desk, wall] = await Promise.all([openPresenter(context), openWall(context, question.id)])
    await expectSlide(wall, question.id)
    await expectSlide(desk, question.id)
    await desk.keyboard.press('PageDown')
    await expectSlide(wall, question.id, 1)
    await context.close()
  }
})

test('both stay in step after a reload of either', { tag: '@firefox' }, async ({ context }) => {
  const { wall, desk } = await openBoth(context, question.id)
  await desk.keyboard.press('PageDown')
  await expect(wall.locator('.answer:visible')).toBeVisible()
  for (const page of [wall, desk]) {
    await page.reload()
    await expectSlide(page, question.id, 1)
  }
  await desk.keyboard.press('PageDown')
  await expectSlide(wall, after(1))
  await wall.keyboard.press('PageUp')
  await expectSlide(desk, question.id, 1)
})

test('the presenter sees whether a wall is linked', { tag: '@firefox' }, async ({ context }) => {
  const desk = await openPresenter(context)
  await expect(panelOf(desk)).toContainText('No wall: open the slides')
  const popup = desk.waitForEvent('popup')
  await panelOf(desk).getByRole('button', { name: 'Open slides' }).click()
  const wall = await popup
  await expect(panelOf(desk)).toContainText('Wall linked')
  await wall.close()
  await expect(panelOf(desk)).toContainText('No wall: open the slides')
})

test('a further window moves nobody, and says so', { tag: '@firefox' }, async ({ context }) => {
  const { wall, desk } = await openBoth(context, question.id)
  const third = await openWall(context, exercise.id)
  await expectSlide(third, exercise.id)
  await third.keyboard.press('End')
  await expectSlide(third, 'wrap-up')
  await third.mouse.move(300, 300)
  await expect(third.getByText('Another window shows the talk')).toBeVisible()
  await expectSlide(wall, question.id)
  await expectSlide(desk, question.id)
  await desk.keyboard.press('PageDown')
  await expect(wall.locator('.answer:visible')).toBeVisible()
  await expectSlide(third, 'wrap-up')
  // Not even the talk that is kept has changed.
  await wall.reload()
  await expectSlide(wall, question.id, 1)
})

test('a further window is one though the slides answer late', async ({ context }) => {
  const { wall, desk } = await openBoth(context, question.id)
  const busy = wall.evaluate(() => {
    const end = performance.now() + 1000
    while (performance.now() < end);
  })
  const third = await openWall(context, exercise.id)
  await busy
  await expectSlide(third, exercise.id)
  await expect(third.getByText('Another window shows the talk')).toBeVisible()
  await expectSlide(desk, question.id)
  // It takes nobody's place: the next window of slides does.
  await wall.close()
  const next = await openWall(context, exercise.id)
  await expectSlide(next, question.id)
  await expectSlide(third, exercise.id)
})

test('a window opened at another slide follows the talk that goes on', async ({ context }) => {
  const desk = await openPresenter(context, question.id)
  await desk.keyboard.press('PageDown')
  const wall = await openWall(context, exercise.id)
  await expectSlide(wall, question.id, 1)
  await expectSlide(desk, question.id, 1)
})

test(
  'who closes everything comes back within a day to slide, clocks and what was opened',
  { tag: '@firefox' },
  async ({ context }) => {
    const { wall, desk } = await openBoth(context, exercise.id)
    await desk.keyboard.press('c')
    await expect(wall.locator('.time:visible')).not.toHaveText(/:00$/)
    await wall.evaluate((hash) => (location.hash = hash), `${question.id}/1`)
    await expectSlide(desk, question.id, 1)
    await wall.close()
    await desk.close()
    const again = await openWall(context)
    await expectSlide(again, question.id, 1)
    await expect(again.locator('.answer:visible')).toBeVisible()
    await expect(again.locator('.chip')).toContainText(exercise.part.id)
  },
)

test('a talk of two days ago, of another workshop, or cut short is none', async ({
  page,
  context,
}) => {
  await openDeck(page, question.id)
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('deck:')
  const [key, kept] = await page.evaluate((): [string, string] => {
    const name = Object.keys(localStorage).find((one) => one.startsWith('deck:')) ?? ''
    return [name, localStorage.getItem(name) ?? '']
  })
  await page.close()
  const old = kept.replace(/"stamp":\d+/, `"stamp":${Date.now() - 49 * 3600 * 1000}`)
  for (const [name, value] of [
    [key, old],
    [`${key}!`, kept],
    [key, kept.slice(0, 40)],
    [key, '{"slide":3}'],
    [key, '[]'],
  ] as const) {
    const other = await context.newPage()
    await other.goto('/')
    await other.evaluate(
      ([one, text]) => {
        localStorage.clear()
        localStorage.setItem(one, text)
      },
      [name, value] as const,
    )
    await openDeck(other)
    await expectSlide(other, 'opener')
    await other.close()
  }
})

test('the wall follows at any size, a phone reads slides like a page', async ({ context }) => {
  const { wall, desk } = await openBoth(context, question.id)
  await wall.setViewportSize({ width: 683, height: 768 })
  await desk.keyboard.press('PageDown')
  await expectSlide(wall, question.id, 1)
  await desk.keyboard.press('PageDown')
  await expectSlide(wall, after(1))
  await wall.close()
  await desk.close()
  const phone = await context.newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await openDeck(phone)
  await expect(phone.locator('main > .slide:visible').nth(5)).toBeVisible()
  // What is folded can be opened with a finger.
  const answer = phone.locator('.answer:visible').first()
  await expect(answer).not.toHaveAttribute('open')
  await answer.getByText('Answer').click()
  await expect(answer).toHaveAttribute('open', '')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
