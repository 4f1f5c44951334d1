import { expect, test } from '../fixtures.ts'
import { expectSlide, firstSlide, openBoth, openDeck, panelOf, slides } from './deck-page.ts'

/** An exercise whose step has hints. */
const exercise = firstSlide(
  ({ kind, part }) =>
    kind === 'exercise' && slides.some((slide) => slide.kind === 'hint' && slide.part === part),
)
const behind = slides.filter(({ main, part }) => !main && part.id === exercise.part.id)
const hint = behind.find(({ kind }) => kind === 'hint') ?? exercise
const solved = firstSlide(
  ({ kind, panes }) => kind === 'debrief' && panes.some((pane) => pane.kind === 'code'),
)

test(
  'the list of the step leads backstage by one key, and Next leads back',
  { tag: '@firefox' },
  async ({ context }) => {
    const { wall, desk } = await openBoth(context, exercise.id)
    const list = panelOf(desk).getByRole('navigation', { name: 'Backstage' })
    await expect(list.getByRole('button')).toHaveCount(behind.length)
    const button = list.getByRole('button', { name: hint.title })
    const key = (await button.locator('kbd').textContent()) ?? ''
    expect(key).toHaveLength(1)
    await desk.keyboard.press(key)
    await expectSlide(wall, hint.id)
    await expect(button).toHaveAttribute('aria-current', 'true')
    await wall.keyboard.press('PageDown')
    await expectSlide(wall, exercise.id)
    await button.click()
    await expectSlide(wall, hint.id)
    await desk.keyboard.press('PageUp')
    await expectSlide(wall, exercise.id)
  },
)

test('every slide backstage of every step has a key of its own', async ({ page }) => {
  await openDeck(page, '', '?presenter')
  const list = panelOf(page).getByRole('navigation', { name: 'Backstage' })
  const parts = new Map(slides.filter(({ main }) => main).map((slide) => [slide.part.id, slide]))
  for (const [part, { id }] of parts) {
    await page.evaluate((hash) => (location.hash = hash), id)
    const own = slides.filter((slide) => !slide.main && slide.part.id === part)
    await expect(list.getByRole('button')).toHaveCount(own.length)
    const keys = await list.locator('kbd').allTextContents()
    expect(new Set(keys).size, part).toBe(own.length)
    expect(
      keys.every((key) => key.length === 1),
      part,
    ).toBe(true)
  }
})

test('Go to finds a solution by its step, and an error by a misspelt word', async ({ page }) => {
  await openDeck(page, exercise.id)
  const goTo = async (text: string): Promise<void> => {
    await page.keyboard.press('g')
    const field = page.getByRole('textbox', { name: /A step, the number of a slide/ })
    await expect(field).toBeFocused()
    await field.fill(text)
    await page.keyboard.press('Enter')
    await expect(field).toBeHidden()
  }
  await goTo(`solution ${solved.part.id}`)
  await expectSlide(
    page,
    solved.id,
    solved.panes.findIndex(({ kind }) => kind === 'code'),
  )
  await expect(page.locator(`[id="${solved.id}"] .added`).first()).toBeVisible()
  await goTo('error pasword')
  const shown = page.locator('main > .slide:visible')
  await expect(shown).toHaveAttribute('data-title', /^Error .*pass?word/)
  await page.keyboard.press('PageDown')
  await expectSlide(page, solved.id, 1)
})

test('Go to lists what fits, and says when nothing does', async ({ page }) => {
  await openDeck(page)
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Go to' })
  const field = dialog.getByRole('textbox')
  await field.fill('no such slide')
  await expect(dialog.getByRole('status')).toContainText('No slide is called “no such slide”')
  await field.fill(hint.title)
  await dialog.getByRole('button', { name: hint.title }).click()
  await expectSlide(page, hint.id)
  await page.keyboard.press('g')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expectSlide(page, hint.id)
})

test('the overview shows all slides, with keys and with the mouse', async ({ page }) => {
  await openDeck(page, exercise.id)
  await page.keyboard.press('o')
  await expect(page.locator('main > .slide:visible')).toHaveCount(slides.length)
  await expect(page.locator(`[id="${exercise.id}"]`)).toBeFocused()
  await page.keyboard.press('Escape')
  await expectSlide(page, exercise.id)
  await page.keyboard.press('o')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expectSlide(page, slides[slides.findIndex(({ id }) => id === exercise.id) + 1]?.id ?? '')
  await page.keyboard.press('o')
  await page.locator(`[id="${hint.id}"]`).click()
  await expectSlide(page, hint.id)
})
