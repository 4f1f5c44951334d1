import AxeBuilder from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'

/** What the tests share: a check of the page in its present state with axe. */
export const test = base.extend<{ expectNoViolations: () => Promise<void> }>({
  expectNoViolations: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
      )
      expect(found).toEqual([])
    })
  },
})

export { expect }
