import { expect, test } from './fixtures.ts'
import { routeOf, routes, shownWords, workshop } from './site.ts'

test.use({ javaScriptEnabled: false })

for (const route of routes) {
  test(`${route} shows no control that would do nothing`, async ({ page }) => {
    await page.goto(route)
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

for (const task of workshop.tasks) {
  test(`all of ${task.name} can be read`, async ({ page }) => {
    await page.goto(routeOf(task))
    const main = page.getByRole('main')
    // Answers first: their disclosures may lie inside other ones.
    const summaries = main.locator('summary')
    await expect(main.locator('details.hint')).toHaveCount(
      shownWords(task).filter(({ name }) => name === 'Hint').length,
    )
    for (let index = 0; index < (await summaries.count()); index++) {
      const summary = summaries.nth(index)
      const details = main.locator('details').nth(index)
      if ((await details.getAttribute('open')) !== null) continue
      await expect(summary).toBeVisible()
      await summary.click()
      await expect(details).toHaveAttribute('open')
    }
    await expect(main.locator('details:not([open])')).toHaveCount(0)
    const reasons = main.locator('.reason')
    expect(await reasons.count()).toBe(await main.locator('.choice').count())
    for (const reason of await reasons.all()) await expect(reason).toBeVisible()
    for (const hidden of await main.locator('p, li, pre, table, h2, h3').all()) {
      await expect(hidden).toBeVisible()
    }
  })
}
