import { type Browser, chromium } from 'playwright-core'
import { findBrowser, whyNotStarting } from './find-browser.ts'
import { UsageError } from './options.ts'

/**
 * Starts the Chromium that `findBrowser` finds.
 *
 * @throws UsageError where there is none, or where what it is cannot be driven
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  try {
    return await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  } catch (error) {
    const [first = ''] = error instanceof Error ? error.message.split('\n') : []
    throw new UsageError(
      `\`${executablePath}\` cannot be driven as a browser\n` +
        '    expected: a Chromium; CHROMIUM=/path/of/chromium names another one\n' +
        `    found: ${whyNotStarting(executablePath) ?? first}`,
    )
  }
}
