import type { Page } from '@playwright/test'
import { lastBeat } from '../../src/deck/slide.ts'
import { expect, test } from '../fixtures.ts'
import { expectSlide, firstSlide, openDeck, path, slides } from './deck-page.ts'

const question = firstSlide((slide) => slide.kind === 'question' && lastBeat(slide) > 0)
const debrief = firstSlide(
  ({ kind, panes }) => kind === 'debrief' && panes.some((pane) => pane.kind === 'code'),
)
const exercise = firstSlide(({ kind }) => kind === 'exercise')
const after = (id: string): string => path[path.findIndex((slide) => slide.id === id) + 1]?.id ?? ''
const before = (id: string): string =>
  path[path.findIndex((slide) => slide.id === id) - 1]?.id ?? ''

for (const [forth, back] of [
  ['PageDown', 'PageUp'],
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowDown', 'ArrowUp'],
  ['Space', 'Shift+Space'],
  ['Enter', 'PageUp'],
  ['n', 'p'],
] as const) {
  test(
    `${forth} opens an answer and goes on, ${back} undoes both`,
    { tag: forth === 'PageDown' ? '@firefox' : [] },
    async ({ page }) => {
      await openDeck(page, question.id)
      const answer = page.locator(`[id="${question.id}"] .answer`)
      await expect(answer).toBeHidden()
      await page.keyboard.press(forth)
      await expect(answer).toBeVisible()
      await page.keyboard.press(forth)
      await expectSlide(page, after(question.id))
      await page.keyboard.press(back)
      await expectSlide(page, question.id)
      await expect(answer).toBeVisible()
      await page.keyboard.press(back)
      await expect(answer).toBeHidden()
      await page.keyboard.press(back)
      await expectSlide(
        page,
        before(question.id),
        lastBeat(path.find(({ id }) => id === before(question.id)) ?? question),
      )
    },
  )
}

test('a solution is opened by the beat after what was to be seen', async ({ page }) => {
  await openDeck(page, debrief.id)
  const solution = page.locator(`[id="${debrief.id}"] [data-name^="Solution"]`).first()
  await expect(solution).toBeHidden()
  const first = debrief.panes.findIndex(({ kind }) => kind === 'code')
  for (let beat = 0; beat < first; beat++) await page.keyboard.press('PageDown')
  await expect(solution).toBeVisible()
  await expect(solution.locator('.added').first()).toBeVisible()
  await page.keyboard.press('PageUp')
  await expect(solution).toBeHidden()
})

test('Next starts the clock of an exercise before it goes on', async ({ page }) => {
  await openDeck(page, exercise.id)
  const time = page.locator(`[id="${exercise.id}"] .time`).first()
  const rests = await time.textContent()
  await page.keyboard.press('PageDown')
  await expect(time).not.toHaveText(rests ?? '')
  await expectSlide(page, exercise.id)
  await page.keyboard.press('PageDown')
  await expect(page.locator(`[id="${exercise.id}"]`)).toBeHidden()
})

test('a key that ends the black leaves the slide as it is', async ({ page }) => {
  await openDeck(page, question.id)
  await page.keyboard.press('b')
  await expect(page.locator('.black')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.locator('.black')).toBeHidden()
  await expect(page.locator(`[id="${question.id}"] .answer`)).toBeHidden()
  await expectSlide(page, question.id)
})

test('Home and End lead to the ends of the main path', async ({ page }) => {
  await openDeck(page)
  await page.keyboard.press('End')
  await expectSlide(page, 'wrap-up')
  await page.keyboard.press('Home')
  await expectSlide(page, 'opener')
})

test('a button that was clicked leaves the keys working', { tag: '@firefox' }, async ({ page }) => {
  await openDeck(page, question.id, '?presenter')
  const panel = page.getByRole('complementary')
  const answer = page.locator(`main [id="${question.id}"] .answer`)
  await panel.getByRole('button', { name: 'Black' }).click()
  await expect(panel.getByRole('button', { name: 'Black' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Space')
  await expect(panel.getByRole('button', { name: 'Black' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await panel.getByRole('button', { name: 'Previous' }).click()
  await panel.getByRole('button', { name: 'Next', exact: true }).click()
  await expectSlide(page, question.id)
  await page.keyboard.press('Enter')
  await expect(answer).toHaveAttribute('open', '')
  for (const name of ['Freeze', 'A+', '+1 min', 'Take out']) {
    await panel.getByRole('button', { name }).click()
    await page.keyboard.press('PageUp')
    await expect(answer).not.toHaveAttribute('open')
    await page.keyboard.press('PageDown')
    await expect(answer).toHaveAttribute('open', '')
  }
})

test('a button that the keyboard reached is pressed by it', async ({ page }) => {
  await openDeck(page, '', '?presenter')
  const black = page.getByRole('complementary').getByRole('button', { name: 'Black' })
  await black.focus()
  await page.keyboard.press('Space')
  await expect(black).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Space')
  await expect(black).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('PageDown')
  await expectSlide(page, 'plan')
})

test('letters can be switched off', async ({ page }) => {
  await openDeck(page)
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Letter keys' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expectSlide(page, 'opener')
  await page.keyboard.press('PageDown')
  await expectSlide(page, 'plan')
})

/** Lets a script come only when what it gives is called. */
async function holdScript(page: Page, script: RegExp): Promise<() => void> {
  let arrive = (): void => undefined
  const held = new Promise<void>((resolve) => (arrive = resolve))
  await page.route(script, async (route) => {
    await held
    await route.continue()
  })
  return arrive
}

test('what is typed into Go to before its script is there is not lost', async ({ page }) => {
  const arrive = await holdScript(page, /\/find\.[^/]*\.js$/)
  await openDeck(page)
  await page.keyboard.press('g')
  await page.keyboard.type(question.id)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeHidden()
  await expectSlide(page, 'opener')
  arrive()
  await expectSlide(page, question.id)
})

test('keys that come before the overview is there are meant for it', async ({ page }) => {
  const arrive = await holdScript(page, /\/overview\.[^/]*\.js$/)
  await openDeck(page)
  for (const key of ['o', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expectSlide(page, 'opener')
  arrive()
  await expectSlide(page, slides[2]?.id ?? '')
  await expect(page.locator('.overview')).toHaveCount(0)
})

test('an address names a slide and its beat, a step its first slide; the way back is there', async ({
  page,
}) => {
  await openDeck(page, `${question.id}/1`)
  await expectSlide(page, question.id, 1)
  await expect(page.locator(`[id="${question.id}"] .answer`)).toBeVisible()
  await openDeck(page, exercise.part.id)
  await expectSlide(page, path.find(({ part }) => part === exercise.part)?.id ?? '')
  await page.keyboard.press('g')
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible()
  await page.keyboard.type(question.id)
  await page.keyboard.press('Enter')
  await expectSlide(page, question.id)
  await page.goBack()
  await expectSlide(page, path.find(({ part }) => part === exercise.part)?.id ?? '')
  await openDeck(page, 'nowhere')
  await expect(page.locator('main > .slide:visible')).toHaveCount(1)
})

test('an address counts that comes right after a key', async ({ page }) => {
  await openDeck(page, question.id)
  await page.evaluate((id) => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }))
    location.hash = id
  }, exercise.id)
  await expectSlide(page, exercise.id)
  expect(new URL(page.url()).hash).toBe(`#${exercise.id}`)
})
