import { expect, test } from '../fixtures.ts'
import type { Section } from '../../src/lesson/task.ts'
import { workshop } from '../site.ts'

const hasHint = ({ blocks }: Section): boolean =>
  blocks.some((block) => block.kind === 'hint' && block.error === undefined)
const task = workshop.tasks.find(({ steps }) => steps.slice(1).some(hasHint))
const step = task?.steps.slice(1).find(hasHint)
if (task === undefined || step === undefined) throw new Error('No second step has a hint')
const address = `/tasks/${task.name}/#${step.id}`

for (const [width, height] of [
  [360, 740],
  [700, 900],
  [1280, 800],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] })

    test('where one is stuck, help for the step is one press away', async ({ page }) => {
      await page.goto(address)
      const button = page.getByRole('button', { name: 'I am stuck' })
      await expect(button).toBeInViewport()
      await button.click()
      const dialog = page.getByRole('dialog', { name: `Stuck at ${step.id}` })
      await expect(dialog.getByText(`sh check ${step.id}`, { exact: true })).toBeVisible()
      await expect(dialog.getByText(`sh catch-up ${step.id}`, { exact: true })).toBeVisible()
      await dialog.getByRole('button', { name: 'Copy my question' }).click()
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toContain(`I am stuck at ${step.id}`)
      expect(text).toContain(address)
      const hint = dialog.getByRole('link').first()
      const title = await hint.innerText()
      await hint.click()
      await expect(dialog).toBeHidden()
      await expect(page.locator('details.hint[open] > summary').first()).toHaveText(title)
    })

    test('the search begins from there', async ({ page }) => {
      await page.goto(address)
      await page.getByRole('button', { name: 'I am stuck' }).click()
      await page.getByRole('button', { name: 'Paste it into the search' }).click()
      await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('textbox')).toBeFocused()
    })
  })
}

test.describe('beside an editor and on a phone', () => {
  test.use({ viewport: { width: 700, height: 900 } })

  test('the dock says where one is, and leads to every section', async ({ page }) => {
    await page.goto(address)
    const here = page.getByRole('button', { name: `${step.id} ${step.title}` })
    await here.click()
    const contents = page.getByRole('navigation', { name: 'On this page' })
    await expect(contents.getByRole('link')).toHaveCount(task.sections.length)
    const [first] = task.steps
    await contents.getByRole('link', { name: first?.title ?? '' }).click()
    await expect(contents).toBeHidden()
    await expect(page.getByRole('button', { name: `${first?.id} ${first?.title}` })).toBeVisible()
  })

  test('what has focus is not below the dock, and the end of the page is not covered', async ({
    page,
  }) => {
    await page.goto(`/tasks/${task.name}/`)
    const dock = page.locator('.dock')
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      const covered = (): Promise<string> =>
        page.evaluate(() => {
          const own = document.activeElement?.getBoundingClientRect()
          const bar = document.querySelector('.dock')?.getBoundingClientRect()
          const inside = document.activeElement?.closest('.dock')
          if (document.activeElement === document.body || inside || !own || !bar) return ''
          const isBelow = own.top < bar.bottom && own.bottom > bar.top + 1
          return isBelow ? (document.activeElement?.outerHTML ?? '') : ''
        })
      // The page glides there.
      await expect.poll(covered).toBe('')
    }
    await page.keyboard.press('End')
    const last = page.locator('main > :last-child')
    await expect(async () => {
      const [end, bar] = await Promise.all([last.boundingBox(), dock.boundingBox()])
      expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    }).toPass()
  })
})
