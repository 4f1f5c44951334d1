import { expect, test } from '../fixtures.ts'
import * as pdf from './pdf-reader.ts'

/** Declares the tests of what handouts hold of the hints, where their pages are served: the `lean` one, and the `full` one. */
export function testHints(lean: string, full: string): void {
  test('hints are in the appendix alone, with page references both ways', async ({ page }) => {
    await page.goto('/handout/full/')
    const hints = await page.locator('.appendix .hint').evaluateAll((all) =>
      all.map((hint) => ({
        id: hint.querySelector('h4')?.id ?? '',
        title: hint.querySelector('h4')?.textContent ?? '',
        text: hint.querySelector(':scope > p, :scope > ul')?.textContent ?? '',
      })),
    )
    expect(hints.length).toBeGreaterThan(50)
    const pages = pdf.destinations(full)
    const texts = pdf.pageTexts(full).map(pdf.dense)
    const appendix = pages.get('hints') ?? 0
    const before = texts.slice(0, appendix - 1).join('')
    for (const { id, title, text } of hints) {
      const [from, to] = [pages.get(`from-${id}`) ?? 0, pages.get(id) ?? 0]
      expect(from).toBeLessThan(appendix)
      expect(to).toBeGreaterThanOrEqual(appendix)
      expect(texts[from - 1]).toContain(`page${to}`)
      if (id.startsWith('hint-')) {
        expect(texts[from - 1]).toContain(`${pdf.dense(title)}page${to}`)
        expect(texts[to - 1]).toContain(`${pdf.dense(title)}backtopage${from}`)
      }
      if (text.length > 40) expect(before).not.toContain(pdf.dense(text).slice(0, 60))
    }
  })

  test('a hint that is alone in its step has the whole width, rather than two half columns', async ({
    page,
  }) => {
    await page.goto('/handout/full/')
    const widths = await page
      .locator('.hint:only-child')
      .evaluateAll((all) => all.map((hint) => [hint.clientWidth, hint.parentElement?.clientWidth]))
    expect(widths.length).toBeGreaterThan(0)
    expect(widths.filter(([own, whole]) => own !== whole)).toEqual([])
  })

  test('the lean handout has the titles of the hints alone, and is short', async ({ page }) => {
    const texts = pdf.pageTexts(lean)
    expect(texts.length).toBeLessThanOrEqual(40)
    expect(pdf.pageTexts(full).length).toBeLessThanOrEqual(52)
    await page.goto('/handout/full/')
    const hints = await page.locator('.appendix .hint').evaluateAll((all) =>
      all.map((hint) => ({
        title: hint.querySelector('h4')?.textContent ?? '',
        text: hint.querySelector(':scope > p')?.textContent ?? '',
      })),
    )
    const text = pdf.dense(texts.join(''))
    for (const hint of hints) {
      if (hint.text.length > 40) expect(text).not.toContain(pdf.dense(hint.text).slice(0, 60))
    }
    // Hints that show what is to be written stay on the web.
    const all = await page.locator('.reference').count()
    const without = await page.locator('.reference:not(:has(a))').count()
    expect(without).toBeGreaterThan(3)
    expect(all - without).toBe(hints.length)
    await page.goto('/handout/')
    await expect(page.locator('.reference')).toHaveCount(all)
    await expect(page.locator('.reference .page-of')).toHaveCount(0)
  })

  test('no row of hints is left alone on the next sheet', () => {
    const labels = pdf.wordBoxes(lean).filter(({ text }) => text === 'Hint' || text === 'Error')
    expect(labels.length).toBeGreaterThan(80)
    const first = 75
    const starts = labels.filter(({ top, left }) => top < first && left < 120)
    expect(starts.length).toBeGreaterThan(2)
    for (const { page, top } of starts) {
      const next = labels.filter((one) => one.page === page && one.top > top + 5)
      expect(Math.min(...next.map((one) => one.top)), `page ${page}`).toBeLessThan(top + 50)
    }
  })
}
