import { expect, test } from '../fixtures.ts'
import { routeOf, routes, shownBlocks, workshop } from '../site.ts'

test.use({ javaScriptEnabled: false })

for (const route of routes) {
  test(`${route} shows no control that would do nothing`, async ({ page }) => {
    await page.goto(route)
    await expect(
      page.locator('button:not([popovertarget]):visible, input:visible, select:visible'),
    ).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

for (const task of workshop.tasks) {
  test(`all of ${task.name} can be read`, async ({ page }) => {
    await page.goto(routeOf(task))
    const main = page.getByRole('main')
    await expect(main.locator('details.hint')).toHaveCount(
      shownBlocks(task).filter(({ kind }) => kind === 'hint').length,
    )
    const reasons = main.locator('.reason')
    expect(await reasons.count()).toBe(await main.locator('.choice').count())

    // From the outside to the inside, as a reader would.
    const unseen = await main.locator('details').evaluateAll((all: HTMLDetailsElement[]) =>
      all
        .filter((details) => {
          const summary = details.querySelector('summary')
          const seen = summary?.checkVisibility() === true
          if (!details.open) summary?.click()
          return !seen || !details.open
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    )
    expect(unseen).toEqual([])
    const hidden = await main
      .locator('p, li, pre, table, h2, h3, .reason, .verdict')
      .evaluateAll((all) =>
        all.filter((one) => !one.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 100)),
      )
    expect(hidden).toEqual([])
  })
}
