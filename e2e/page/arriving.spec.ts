import { expect, test } from '../fixtures.ts'
import { firefoxTag, routeOf, workshop } from '../site.ts'

/** No heading begins further below the top of the window, in pixels of a page. */
const nearTop = 160

for (const [screen, viewport] of [
  ['a laptop', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport })
    for (const task of workshop.tasks) {
      const last = task.steps.at(-1)
      if (last === undefined) continue
      test(
        `the address of step ${last.id} leads to it, early and late`,
        { tag: firefoxTag(task) },
        async ({ page }) => {
          // The page is there long before what makes its questions live, and taller.
          await page.route(/Layout\..*\.js$/, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 250))
            await route.continue()
          })
          await page.goto(`${routeOf(task)}#${last.id}`)
          await expect(page.getByLabel(`Step ${last.id} is done`)).toBeAttached()
          const heading = page.getByRole('heading', { level: 2, name: `${last.id} ${last.title}` })
          const top = (): Promise<number> =>
            heading.evaluate((element) => element.getBoundingClientRect().top)
          for (const when of ['first', 'after a while', 'after a reload']) {
            await expect.poll(top, when).toBeLessThan(nearTop)
            expect(await top(), when).toBeGreaterThanOrEqual(0)
            if (when === 'first') await page.waitForTimeout(250)
            if (when === 'after a while') await page.reload()
          }
        },
      )
    }
  })
}

test('a link of a page glides, an address leads to its step at once, and the deck never glides', async ({
  page,
}) => {
  const [task] = workshop.tasks.filter(({ steps }) => steps.length > 2)
  const id = task?.steps.at(-1)?.id ?? ''
  const behaviour = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
  await page.goto(`${task === undefined ? '/' : routeOf(task)}#${id}`)
  expect(await behaviour()).toBe('auto')
  await page.getByRole('link', { name: 'Slides', exact: true }).focus()
  expect(await behaviour()).toBe('smooth')
  await page.goto('/slides/')
  await page.keyboard.press('Tab')
  await expect(page.locator('html:focus-within')).toBeAttached()
  expect(await behaviour(), 'in the deck').toBe('auto')
})
