import type { Page } from '@playwright/test'
import { openDeck } from './deck-page.ts'
import { expect, test } from '../fixtures.ts'
import { workshop } from '../site.ts'

/** Slides that may be too full until somebody mends them. One that fits has to be taken out. */
const exempt = workshop.config.crowded

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const) {
  test(`every slide fits on ${width}×${height}`, { tag: '@firefox' }, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    await openDeck(page)
    const faults = await measure(page)
    const ids = [...new Set(faults.map(({ id }) => id))]
    const wanted = exempt.filter((id) => !ids.includes(id))
    const problems = faults.filter(({ id }) => !exempt.includes(id)).map(({ text }) => text)
    expect(problems).toEqual([])
    expect(wanted, 'slides that fit: take them out of `crowded` in content/workshop.yaml').toEqual(
      [],
    )
  })
}

/**
 * What does not fit, on each slide in each state that it can have: every fold opened, every choice
 * made, both sides of every change.
 */
function measure(page: Page): Promise<{ readonly id: string; readonly text: string }[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
    for (const slide of slides) slide.hidden = true
    const faults: { id: string; text: string }[] = []
    const smallest = 24 * Math.min(innerWidth / 1280, innerHeight / 720) - 0.1

    const look = (slide: HTMLElement, state: string): void => {
      const { id } = slide
      const say = (what: string): unknown => faults.push({ id, text: `${id} ${state}: ${what}` })
      const high = document.documentElement.scrollHeight - innerHeight
      if (high > 0) say(`${high} px too high`)
      for (const one of slide.querySelectorAll('*')) {
        const own = [...one.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
        )
        if (!own || one.closest('.heard') || !one.checkVisibility({ visibilityProperty: true })) {
          continue
        }
        const { right } = one.getBoundingClientRect()
        if (right > innerWidth && !one.closest('.output')) say(`too wide: ${one.textContent}`)
        const size = parseFloat(getComputedStyle(one).fontSize)
        if (size < smallest) say(`letters of ${size} px: ${one.textContent}`)
      }
    }
    const sides = (slide: HTMLElement, state: string): void => {
      const figure = slide.querySelector<HTMLElement>('[data-change]')
      for (const side of figure ? ['before', 'after'] : ['']) {
        if (figure) figure.dataset['side'] = side
        look(slide, `${state}${side}`)
      }
    }
    for (const slide of slides) {
      slide.hidden = false
      sides(slide, '')
      for (const fold of slide.querySelectorAll('details')) {
        fold.open = true
        sides(slide, `${fold.id} `)
        const inputs = slide.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')
        for (const input of inputs) {
          input.checked = true
          look(slide, `${fold.id} answer ${input.value}`)
          input.checked = false
        }
        fold.open = false
      }
      slide.hidden = true
    }
    return faults
  })
}
