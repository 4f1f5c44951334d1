import type { Page } from '@playwright/test'
import { codeLines } from './pdf-lines.ts'

/** What a page of a handout shows, which its PDF has to have. */
export interface ShownPage {
  readonly title: string
  readonly headings: readonly string[]
  /** The addresses of its links. */
  readonly hrefs: readonly string[]
  /** The lines of its code, its commands and its outputs. */
  readonly lines: readonly string[]
  /** The rows of its contents, each with the anchor to which it leads. */
  readonly rows: readonly { readonly id: string; readonly text: string }[]
}

/** Gives what reads a page, and visits each but once. */
export function pageReader(): (page: Page, route: string) => Promise<ShownPage> {
  const known = new Map<string, ShownPage>()
  return async (page, route) => {
    const shown = known.get(route) ?? (await readPage(page, route))
    known.set(route, shown)
    return shown
  }
}

async function readPage(page: Page, route: string): Promise<ShownPage> {
  await page.goto(route)
  const headings = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map(({ textContent }) => textContent.trim().replace(/\s+/g, ' ')))
  const hrefs = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  const rows = await page.locator('.toc a').evaluateAll((all) =>
    all.map((row) => ({
      id: decodeURIComponent(row.getAttribute('href')?.slice(1) ?? ''),
      text: row.firstElementChild?.textContent ?? '',
    })),
  )
  return { title: await page.title(), headings, hrefs, lines: await codeLines(page), rows }
}
