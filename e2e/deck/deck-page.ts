import { type BrowserContext, expect, type Page } from '@playwright/test'
import { makeDeck } from '../../src/deck/deck.ts'
import { lastBeat, type Slide } from '../../src/deck/slide.ts'
import { workshop } from '../site.ts'

/** The deck as the model has it. */
export const { slides, plan } = makeDeck(workshop)

/** The slides that Next leads to. */
export const path = slides.filter(({ main }) => main)

/** The first slide of the main path that a condition holds for. */
export function firstSlide(holds: (slide: Slide) => boolean): Slide {
  const found = path.find(holds)
  if (found === undefined) throw new Error('The workshop has no slide of this kind')
  return found
}

/** Every spot of the main path: each slide with each of its beats. */
export const spots = path.flatMap((slide) =>
  Array.from({ length: lastBeat(slide) + 1 }, (_, beat) => ({ slide, beat })),
)

/** How often Next is pressed from the first spot to the last: a clock is started by a press of its own. */
export const presses = spots.length - 1 + path.flatMap(({ panes }) => panes).filter(hasClock).length

function hasClock({ kind }: Slide['panes'][number]): boolean {
  return kind === 'work' || kind === 'break'
}

/** Opens the deck at a slide. */
export async function openDeck(page: Page, slide = '', query = ''): Promise<void> {
  await page.goto(`/slides/${query}${slide === '' ? '' : `#${slide}`}`)
  await expect(page.locator('html.running')).toBeAttached()
}

/** Opens the window for the projector. */
export async function openWall(context: BrowserContext, slide = ''): Promise<Page> {
  const page = await context.newPage()
  await openDeck(page, slide)
  return page
}

/** Opens the presenter's view. */
export async function openPresenter(context: BrowserContext, slide = ''): Promise<Page> {
  const page = await context.newPage()
  await openDeck(page, slide, '?presenter')
  await expect(panelOf(page)).toBeVisible()
  return page
}

/** Opens both windows of a talk, linked. */
export async function openBoth(
  context: BrowserContext,
  slide = '',
): Promise<{ readonly wall: Page; readonly desk: Page }> {
  const wall = await openWall(context, slide)
  const desk = await openPresenter(context)
  await expect(desk.getByText('Wall linked')).toBeVisible()
  // A key acts on what is shown.
  const [id = '', beat = '0'] = slide.split('/')
  if (id !== '') await expectSlide(desk, id, Number(beat))
  return { wall, desk }
}

/** The presenter's own part of the window. */
export function panelOf(page: Page) {
  return page.getByRole('complementary', { name: 'Presenter’s view' })
}

/** Expects a slide to be shown, and no other, with what it has at a beat. */
export async function expectSlide(page: Page, id: string, beat = 0): Promise<void> {
  await expect(page.locator('main > .slide:visible')).toHaveId(id)
  const pane = page.locator(`[id="${id}"] .pane:visible`)
  await expect(pane).toHaveCount(1)
  const span = await pane.evaluate(
    ({ dataset }: HTMLElement) => `${dataset['from']} ${dataset['to']}`,
  )
  const [from = NaN, to = NaN] = span.split(' ').map(Number)
  expect(beat).toBeGreaterThanOrEqual(from)
  expect(beat).toBeLessThanOrEqual(to)
}
