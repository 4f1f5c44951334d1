import type { Page } from '@playwright/test'
import { lastBeat } from '../../src/deck/slide.ts'
import { workMinutes } from '../../src/deck/plan.ts'
import { expect, test } from '../fixtures.ts'
import { expectSlide, openBoth, path, plan, presses, slides } from './deck-page.ts'

test('the main path is short, and leaves time to talk', () => {
  expect(path.length).toBeLessThanOrEqual(75)
  for (const part of new Set(path.map((slide) => slide.part))) {
    expect(path.filter((slide) => slide.part === part).length, part.id).toBeLessThanOrEqual(4)
  }
  const clocks = path
    .filter(({ kind }) => kind === 'exercise')
    .reduce((sum, slide) => sum + workMinutes(slide), 0)
  const planned = plan.stretches.reduce((sum, { minutes }) => sum + minutes, 0)
  expect(clocks / planned).toBeLessThanOrEqual(0.6)
})

test('no result, and no question that is no prediction, comes before its work', () => {
  for (const exercise of path.filter(({ kind }) => kind === 'exercise')) {
    const before = path
      .slice(0, path.indexOf(exercise))
      .filter(({ part }) => part === exercise.part)
      .flatMap(({ panes }) => panes)
    for (const pane of before) {
      expect(pane.kind === 'text' && pane.outputs, exercise.id).toBe(false)
      expect(pane.kind === 'question' && pane.answer !== 'later', exercise.id).toBe(false)
    }
  }
})

/** What a window shows: the slide, its pane, and whether its answer is open. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [slide] = [...document.querySelectorAll<HTMLElement>('main > .slide')].filter(
      ({ hidden }) => !hidden,
    )
    const pane = slide?.querySelector<HTMLElement>('.pane:not([hidden])')
    const open = pane?.querySelector('.answer[open]') ? ' answered' : ''
    return `${slide?.id ?? ''}/${pane?.dataset['from'] ?? ''}${open}`
  })
}

test(
  'a whole talk is given with Page Down and b alone',
  { tag: '@firefox' },
  async ({ context }) => {
    test.setTimeout(180_000)
    const { wall, desk } = await openBoth(context)
    await expectSlide(wall, 'opener')
    const seen = new Set<string>([await shown(wall)])
    const back = new Set(slides.filter(({ main }) => !main).map(({ id }) => id))
    for (let press = 0; press < presses; press++) {
      await wall.keyboard.press('PageDown')
      seen.add(await shown(wall))
      if (press % 20 === 7) {
        await wall.keyboard.press('b')
        await expect(wall.locator('body')).toHaveClass(/is-black/)
        await wall.keyboard.press('b')
        await expect(wall.locator('body')).not.toHaveClass(/is-black/)
      }
    }
    await expectSlide(wall, 'wrap-up')
    await expectSlide(desk, 'wrap-up')
    for (const { id } of path)
      expect(
        [...seen].some((one) => one.startsWith(`${id}/`)),
        id,
      ).toBe(true)
    expect([...seen].filter((one) => back.has(one.split('/')[0] ?? ''))).toEqual([])
    const answered = path.filter((slide) => slide.kind === 'question' && lastBeat(slide) > 0)
    for (const { id } of answered) expect(seen).toContain(`${id}/0 answered`)
    // Every exercise and break ran its clock.
    const panes = path.flatMap((slide) => slide.panes)
    const clocks = panes.filter(({ kind }) => kind === 'work' || kind === 'break').length
    const talk = await wall.evaluate(() =>
      localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('deck:')) ?? ''),
    )
    expect(talk?.match(/"ends":\d{10}/g)).toHaveLength(clocks)
    await wall.keyboard.press('PageDown')
    await expectSlide(wall, 'wrap-up')
  },
)
