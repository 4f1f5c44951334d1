import AxeBuilder from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'

interface Fixtures {
  /** What the browser complains of in this test on purpose. */
  readonly tolerated: RegExp | undefined
  /**
   * Every error in the console, breaches of the policy among them, every failed request, every
   * request to another host, in every window of the test: none is right.
   */
  readonly complaints: string[]
  /** Checks the page in its present state with axe. */
  readonly expectNoViolations: (except?: readonly string[]) => Promise<void>
}

/** What the tests share. */
export const test = base.extend<Fixtures>({
  tolerated: [undefined, { option: true }],

  complaints: [
    async ({ context, baseURL, tolerated }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      context.on('weberror', (event) => {
        const error = event.error()
        // Firefox tells of a font, or of a script, that it no longer wants when a test leaves a page.
        const unwanted =
          /font: download failed.* status=2152398850|error loading dynamically imported module: .*\/offline\./
        if (!unwanted.test(error.message)) {
          complaints.push(error.stack ?? error.message)
        }
      })
      const { hostname } = new URL(baseURL ?? '')
      context.on('request', (request) => {
        if (new URL(request.url()).hostname !== hostname) {
          complaints.push(`asks for ${request.url()}`)
        }
      })
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? ''
        // A test that leaves a page breaks off what the page was loading.
        if (!/ABORTED/.test(reason)) complaints.push(`${request.url()}: ${reason}`)
      })
      await use(complaints)
      expect(complaints.filter((text) => tolerated?.test(text) !== true)).toEqual([])
    },
    { auto: true },
  ],

  expectNoViolations: async ({ page }, use) => {
    await use(async (except = []) => {
      // What is right is neither described nor sent, and is judged in this page, which has no frames of
      // other hosts: that takes a fifth of the time.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .disableRules([...except])
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
