import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'

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
  /** The same with the rules of colours alone: for the other theme of a page that was checked in one. */
  readonly expectReadableColours: () => Promise<void>
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules of axe that look at colours, which are all that a theme changes. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Checks a page with axe. */
async function analyze(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  const frames = page.frames().map((frame) => frame.evaluate(() => 'axe' in window))
  const there = (await Promise.all(frames)).every(Boolean)
  // What is right is neither described nor sent, and is judged in this page, which has no frames of
  // other hosts: that takes a fifth of the time. Axe itself, half a megabyte, is sent to a page once.
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: 'undefined' } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const { violations } = await choose(axe).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
  )
  expect(found).toEqual([])
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
    await use((except = []) =>
      analyze(page, (axe) => axe.withTags(standards).disableRules([...except])),
    )
  },

  expectReadableColours: async ({ page }, use) => {
    await use(() => analyze(page, (axe) => axe.withRules(ofColours)))
  },
})

export { expect }
