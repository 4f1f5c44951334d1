import { expect, test } from '../fixtures.ts'
import {
  expectSlide,
  firstSlide,
  openBoth,
  openDeck,
  openPresenter,
  panelOf,
  path,
  plan,
} from './deck-page.ts'

const exercise = firstSlide(({ kind }) => kind === 'exercise')
const following = path[path.indexOf(exercise) + 1]
const later = path.slice(path.indexOf(exercise) + 1).find(({ kind }) => kind === 'exercise')

test('?only leaves one task, or some steps, on the main path', async ({ page }) => {
  await openDeck(page, '', '?only=2')
  await page.keyboard.press('Home')
  const own = path.filter(({ part }) => part.stretch.startsWith('2-'))
  const seen = [own[0]?.id]
  await expectSlide(page, own[0]?.id ?? '')
  await page.keyboard.press('End')
  await expectSlide(page, own.at(-1)?.id ?? '')
  expect(seen).not.toContain('opener')
  await openDeck(page, '', `?only=${exercise.part.id}`)
  await page.keyboard.press('Home')
  await expectSlide(page, path.find(({ part }) => part === exercise.part)?.id ?? '')
})

test('a slide is taken out and put back', async ({ context }) => {
  const { wall, desk } = await openBoth(context, following?.id)
  const button = panelOf(desk).getByRole('button', { name: 'Take out' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await desk.keyboard.press('PageUp')
  await desk.keyboard.press('PageDown')
  await desk.keyboard.press('PageDown')
  await expect(wall.locator(`[id="${following?.id ?? ''}"]`)).toBeHidden()
  await desk.evaluate((hash) => (location.hash = hash), following?.id ?? '')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('who is late goes on to the next exercise', async ({ context }) => {
  const { wall, desk } = await openBoth(context, exercise.id)
  await desk.keyboard.press('e')
  await expectSlide(wall, later?.id ?? '')
})

test('the presenter sees the plan of each task, and what is left until the end', async ({
  context,
}) => {
  const desk = await openPresenter(context)
  const panel = panelOf(desk)
  const total = Math.round(plan.stretches.reduce((sum, { minutes }) => sum + minutes, 0))
  await expect(panel).toContainText(`not begun, ${total} min planned`)
  const rows = panel.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(plan.stretches.length + 1)
  for (const { title, minutes } of plan.stretches) {
    await expect(rows.filter({ hasText: title }).first()).toContainText(
      `${Math.round(minutes)} min`,
    )
  }
  await desk.clock.install()
  await desk.keyboard.press('PageDown')
  await desk.keyboard.press('PageDown')
  await desk.clock.runFor(30 * 60_000)
  await expect(panel).toContainText(/30 min, \d+ min behind, \d+ min left, until/)
  await expect(rows.filter({ hasText: plan.stretches[0]?.title ?? '' }).first()).toContainText(
    '30 min',
  )
  await panel.getByRole('button', { name: 'Restart time' }).click()
  await expect(panel).toContainText('0 min, on time')
})
