import { writeFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

/** What of the deck is printed, and to where. */
export interface SlidesPdf {
  /** The address of `/slides/`; with notes, of a presenter's build. */
  readonly address: string
  readonly file: string
  /** Whether each slide stands above its notes on a sheet of A4, rather than alone on a page of its own size. */
  readonly notes: boolean
  /** Gives the printed document its date, its author and the text of its bookmarks. */
  readonly finish: (bytes: Uint8Array, headings: readonly string[]) => Promise<Uint8Array>
}

/**
 * Prints the deck: a page a slide, or a slide and its notes; every slide is a bookmark, in the order
 * of tasks and steps. Gives the number of slides.
 *
 * @throws Error where the deck cannot be opened, or has no notes where they are wanted
 */
export async function writeSlidesPdf(browser: Browser, options: SlidesPdf): Promise<number> {
  const { address, file, notes, finish } = options
  const page = await browser.newPage({ colorScheme: 'light' })
  try {
    const response = await page.goto(address)
    if (response?.ok() !== true) throw new Error(`${address} cannot be opened`)
    if (notes && (await page.locator('[data-notes-store]').count()) === 0) {
      throw new Error(`${address} has no notes: it was built without PRESENTER=1`)
    }
    await page.emulateMedia({ media: 'print' })
    const headings = await page.evaluate(prepare, notes)
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
    })
    writeFileSync(file, await finish(bytes, headings))
    return headings.length
  } finally {
    await page.close()
  }
}

/** Runs in the page: shows every slide, ranks its heading, puts its notes below it; gives the titles. */
async function prepare(notes: boolean): Promise<string[]> {
  await document.fonts.ready
  const levels: Readonly<Record<string, string>> = { workshop: '1', plan: '2', task: '2' }
  const headings: string[] = []
  document.documentElement.classList.toggle('with-notes', notes)
  for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
    slide.hidden = false
    slide.inert = false
    const { kind = '', section = '', task } = slide.dataset
    const heading = slide.querySelector('h2')
    const opens = kind === 'step' || kind === 'part' || section === task
    heading?.setAttribute('aria-level', levels[kind] ?? (opens ? '3' : '4'))
    headings.push(slide.dataset['title'] ?? '')
    if (!notes) continue
    const own = [
      /^(task|step|part)$/.test(kind) ? `[data-section-notes="${section}"]` : '',
      `[data-notes="${slide.id}"]`,
    ]
    for (const found of own.flatMap((one) => (one ? [document.querySelector(one)] : []))) {
      if (!found) continue
      // Only slides are bookmarks.
      for (const part of found.querySelectorAll('h3, h4')) part.setAttribute('role', 'presentation')
      slide.append(found)
    }
  }
  // The heading for readers who listen would be the first bookmark.
  document.querySelector('h1')?.remove()
  return headings
}
