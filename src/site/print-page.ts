import type { Browser, Page } from 'playwright-core'
import { setPictureFonts } from './picture-fonts.ts'

/**
 * Opens an address as it is printed, its drawings with the fonts of our sheets, for as long as `use` takes; gives what
 * that gives.
 *
 * @throws Error where the address cannot be opened
 */
export async function withPageToPrint<Result>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage({ colorScheme: 'light' })
  try {
    await setPictureFonts(page)
    const response = await page.goto(address)
    if (response?.ok() !== true) throw new Error(`${address} cannot be opened`)
    await page.emulateMedia({ media: 'print' })
    return await use(page)
  } finally {
    // A drawing that is still on its way when its page is closed fails, and nobody waits to hear of it.
    await page.unrouteAll({ behavior: 'wait' })
    await page.close()
  }
}
