import { expect, type Page } from '@playwright/test'

/** Opens the deck at a slide. */
export async function openDeck(page: Page, slide = '', query = ''): Promise<void> {
  await page.goto(`/slides/${query}${slide === '' ? '' : `#${slide}`}`)
  await expect(page.locator('main.running-deck')).toBeAttached()
}

/** The id of the first slide that a selector finds something on. */
export async function slideWith(page: Page, selector: string): Promise<string> {
  const ids = await page
    .locator(`.slide:has(${selector})`)
    .evaluateAll((found) => found.map(({ id }) => id))
  expect(ids, `a slide with ${selector}`).not.toHaveLength(0)
  return ids[0] ?? ''
}

/** The ids of all slides in order. */
export function slideIds(page: Page): Promise<string[]> {
  return page.locator('.slide').evaluateAll((found) => found.map(({ id }) => id))
}

/** Expects a slide to be shown, and no other. */
export async function expectSlide(page: Page, id: string): Promise<void> {
  await expect(page.locator('.slide:not(.next):visible')).toHaveId(id)
}
