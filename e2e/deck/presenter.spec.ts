import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectSlide, firstSlide, openBoth, openPresenter, panelOf, path } from './deck-page.ts'

const question = firstSlide(
  ({ kind, panes: [pane] }) =>
    kind === 'question' &&
    pane.kind === 'question' &&
    pane.question.type !== 'typed' &&
    pane.answer === 'next',
)
const exercise = firstSlide(
  ({ kind, part }) =>
    kind === 'exercise' &&
    path.some(
      (slide) =>
        slide.part === part &&
        slide.kind === 'debrief' &&
        slide.panes.some((pane) => pane.kind === 'code'),
    ),
)

/** What is not in sight of the slides, each shown in turn. */
function notInSight(desk: Page, ids: readonly string[]): Promise<string[]> {
  return desk.evaluate(async (slides) => {
    const faults: string[] = []
    for (const id of slides) {
      location.hash = id
      const isShown = (): boolean => {
        const shown = [...document.querySelectorAll('main > .slide:not([hidden])')]
        return shown.length === 1 && shown[0]?.id === id && shown[0].checkVisibility()
      }
      for (const end = performance.now() + 5000; !isShown() && performance.now() < end;) {
        await new Promise(requestAnimationFrame)
      }
      if (!isShown()) faults.push(`${id} is not shown`)
      const slide = document.querySelector('main')?.getBoundingClientRect()
      if (slide === undefined || slide.right > innerWidth || slide.bottom > innerHeight) {
        faults.push(`${id} is not whole`)
      }
      const notes = [...document.querySelectorAll('[data-show="notes"]')].filter((one) =>
        one.checkVisibility(),
      )
      const top = notes[0]?.getBoundingClientRect().top ?? NaN
      if (notes.length !== 1) faults.push(`${id} has ${notes.length} notes`)
      else if (innerWidth >= 1280 && !(top >= 0 && top + 40 <= innerHeight)) {
        faults.push(`the notes of ${id} are not in sight`)
      }
    }
    return faults
  }, ids)
}

test('answers and reasons are read in private, before the room sees them', async ({ context }) => {
  const { wall, desk } = await openBoth(context, question.id)
  const [pane] = question.panes
  const reasons = pane.kind === 'question' ? pane.question.choices.length : 0
  const notes = panelOf(desk).getByRole('region', { name: 'Notes' })
  await expect(notes.getByText(/^(Right|Wrong):/)).toHaveCount(reasons)
  await expect(wall.locator('.answer:visible')).toHaveCount(0)
  await expect(wall.getByText(/^(Right|Wrong):/)).toHaveCount(0)
})

test('the outcome and the solution of an exercise are read in private', async ({ context }) => {
  const { wall, desk } = await openBoth(context, exercise.id)
  const notes = panelOf(desk).getByRole('region', { name: 'Notes' })
  await expect(notes.locator('.added').first()).toBeVisible()
  await expect(wall.locator('.added:visible')).toHaveCount(0)
})

test('the slide is whole and notes begin in sight on every slide', async ({ context }) => {
  const desk = await openPresenter(context)
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [683, 768],
  ] as const) {
    await desk.setViewportSize({ width, height })
    const faults = await notInSight(
      desk,
      path.map(({ id }) => id),
    )
    expect(faults, `${width}×${height}`).toEqual([])
  }
})

test('notes can be made larger, and stay so', async ({ context }) => {
  const desk = await openPresenter(context, exercise.id)
  const notes = panelOf(desk).getByRole('region', { name: 'Notes' })
  const size = (): Promise<number> =>
    notes
      .locator('[data-show="notes"]')
      .evaluate((one) => parseFloat(getComputedStyle(one).fontSize))
  const before = await size()
  await notes.getByRole('button', { name: 'A+' }).click()
  const after = await size()
  expect(after).toBeGreaterThan(before)
  await desk.reload()
  await expect(panelOf(desk)).toBeVisible()
  expect(await size()).toBe(after)
  await notes.getByRole('button', { name: 'A−' }).click()
  expect(await size()).toBe(before)
})

test('the preview shows what the next key shows: a beat, a clock, a slide', async ({ context }) => {
  const desk = await openPresenter(context, question.id)
  const next = panelOf(desk).getByRole('region', { name: 'What Next shows' })
  await expect(next).toContainText('Next: more of this slide')
  await expect(next.locator('.answer')).toHaveAttribute('open', '')
  await desk.keyboard.press('PageDown')
  const after = path[path.indexOf(question) + 1]
  await expect(next).toContainText(`Next: ${after?.title ?? ''}`)
  await desk.evaluate((hash) => (location.hash = hash), exercise.id)
  await expect(next).toContainText(/Next: starts the clock, \d+:00/)
  await desk.keyboard.press('b')
  await expect(next).toContainText('Next: the wall is no longer black')
  await desk.keyboard.press('End')
  await expect(next).toContainText('The end')
})

test('at 360 px everything is reached without scrolling sideways', async ({ context }) => {
  const { wall, desk } = await openBoth(context, exercise.id)
  await desk.setViewportSize({ width: 360, height: 640 })
  const panel = panelOf(desk)
  await panel.getByRole('button', { name: 'Next', exact: true }).click()
  await panel.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(wall.locator(`[id="${exercise.id}"]`)).toBeHidden()
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  for (const part of ['Notes', 'What Next shows', 'Plan']) {
    await panel.getByRole('region', { name: part }).scrollIntoViewIfNeeded()
    await expect(panel.getByRole('region', { name: part })).toBeInViewport()
  }
  // However far one has scrolled, the buttons are there.
  await expect(panel.getByRole('button', { name: 'Next', exact: true })).toBeInViewport()
})

test('the wall can be frozen while the presenter looks elsewhere', async ({ context }) => {
  const { wall, desk } = await openBoth(context, question.id)
  await desk.keyboard.press('z')
  await desk.keyboard.press('PageDown')
  await desk.keyboard.press('PageDown')
  await expect(desk.locator(`main > [id="${question.id}"]`)).toBeHidden()
  await expectSlide(wall, question.id)
  await expect(wall.locator('.answer:visible')).toHaveCount(0)
  await expect(panelOf(desk)).toContainText(`The wall stays on “${question.title}”`)
  await panelOf(desk).getByRole('button', { name: 'Freeze' }).click()
  await expectSlide(wall, path[path.indexOf(question) + 1]?.id ?? '')
})

test('the wall shows where the presenter points', { tag: '@firefox' }, async ({ context }) => {
  const { wall, desk } = await openBoth(context, exercise.id)
  const dot = wall.locator('.dot')
  await expect(dot).toBeHidden()
  const sheet = await desk.locator('main .sheet:visible').boundingBox()
  if (sheet === null) throw new Error('the presenter sees no slide')
  await desk.bringToFront()
  await desk.mouse.move(sheet.x + sheet.width / 4, sheet.y + sheet.height / 2)
  await desk.mouse.down()
  await expect(dot).toBeVisible()
  const seen = await wall.locator('main .sheet:visible').boundingBox()
  const [at, wanted] = [await dot.boundingBox(), (seen?.x ?? 0) + (seen?.width ?? 0) / 4]
  expect(Math.abs((at?.x ?? 0) + (at?.width ?? 0) / 2 - wanted)).toBeLessThan(5)
  await desk.mouse.up()
  await expect(dot).toBeHidden()
})
