import { expect, test } from '../fixtures.ts'
import { routeOf, workshop } from '../site.ts'

const [, second] = workshop.tasks
if (second === undefined) throw new Error('The workshop has a second task')

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  for (const route of ['/', ...workshop.tasks.map(routeOf)]) {
    test(`what is pressed on ${route} is at least 24 px high and wide`, async ({ page }) => {
      await page.goto(route)
      const small = await page
        .locator('button, summary, label:has(input), nav a')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent.trim() }))
            .filter(({ box }) => box.height < 24 || box.width < 24)
            .map(({ box, text }) => `${text}: ${box.width}×${box.height}`),
        )
      expect(small).toEqual([])
    })
  }
})

test('where a system sets the colours, the current page alone is marked', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(routeOf(second))
  const colours = await page.locator('.course li a').evaluateAll((links) =>
    links.map((link) => ({
      current: link.hasAttribute('aria-current'),
      colour: getComputedStyle(link).borderInlineStartColor,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    })),
  )
  expect(colours.filter(({ current }) => current)).toHaveLength(1)
  for (const { current, colour, ground } of colours) expect(colour === ground).toBe(!current)
})

test('with the text spacing that a reader may set, nothing is cut', async ({ page }) => {
  await page.goto(routeOf(second))
  // A style sheet of the reader's, which no policy of the page holds for.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const cut = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      const clipped = [...document.querySelectorAll('main *')].filter((one) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one)
        const hides = overflowX === 'hidden' || overflowY === 'hidden'
        return hides && textOverflow !== 'ellipsis' && one.scrollHeight > one.clientHeight + 1
      })
      return [scrollWidth - clientWidth, ...clipped.map(({ outerHTML }) => outerHTML.slice(0, 80))]
    })
    expect(cut).toEqual([0])
  }
})
