import { writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { withPageToPrint } from '../site/print-page.ts'
import { type AppendixTitles, printSlides } from './print-slides.ts'

/** What of the deck is printed, and to where. */
export interface SlidesPdf {
  /** The address of `/slides/`; with notes, of a presenter's build. */
  readonly address: string
  readonly file: string
  /** Whether each slide stands above its notes on a sheet of A4, rather than alone on a page of its own size. */
  readonly notes: boolean
  readonly titles: AppendixTitles
  /** Gives the printed document its date, its author and the text of its bookmarks. */
  readonly finish: (bytes: Uint8Array, headings: readonly string[]) => Promise<Uint8Array>
}

/**
 * Prints the main path of the deck: a page a pane, or a slide and its notes; then the answers, and the
 * texts of the hints. Every slide, answer and hint is a bookmark. Gives the number of slides.
 *
 * @throws Error where the deck cannot be opened, or has no notes where they are wanted
 */
export function writeSlidesPdf(browser: Browser, options: SlidesPdf): Promise<number> {
  const { address, file, notes, titles, finish } = options
  return withPageToPrint(browser, address, async (page) => {
    if (notes && (await page.locator('#notes').count()) === 0) {
      throw new Error(`${address} has no notes: it was built without PRESENTER=1`)
    }
    const { slides, headings } = await page.evaluate(printSlides, { notes, titles })
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
    })
    writeFileSync(file, await finish(bytes, headings))
    return slides
  })
}
