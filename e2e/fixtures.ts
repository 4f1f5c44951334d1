import AxeBuilder from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'

interface Fixtures {
  /** What the browser complains of in this test on purpose. */
  readonly tolerated: RegExp | undefined
  /** Every error in the console, every failed request, every request to another host: none is right. */
  readonly complaints: string[]
  /** Checks the page in its present state with axe. */
  readonly expectNoViolations: () => Promise<void>
}

/** What the tests share. */
export const test = base.extend<Fixtures>({
  tolerated: [undefined, { option: true }],

  complaints: [
    async ({ page, baseURL, tolerated }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error.stack)))
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '')) complaints.push(`asks for ${request.url()}`)
      })
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? ''
        // A test that leaves a page breaks off what the page was loading.
        if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`)
      })
      await use(complaints)
      expect(complaints.filter((text) => tolerated?.test(text) !== true)).toEqual([])
    },
    { auto: true },
  ],

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
