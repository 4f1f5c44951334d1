import type { Browser, Page } from '@playwright/test'
import { type Destinations, readDestinations } from './destinations.ts'
import { fillPages, insertLeaves, readHeadings } from './in-page.ts'

/** The sizes of paper that there are. */
export const papers = { a4: 'A4', letter: 'Letter' } as const
export type Paper = keyof typeof papers

/** A printed document. */
export interface Printed extends Destinations {
  readonly bytes: Uint8Array
  /** The text of its headings in their order. */
  readonly headings: readonly string[]
}

/** After so many passes the page numbers have settled, or they never will. */
const most = 6

/**
 * Prints a handout: once to learn on which page everything is, then with empty sheets so that every
 * part begins on a right-hand page and with the page numbers filled in, until they are true.
 * `others` are the documents that this one refers to, by the name it calls them. `report` hears of each pass.
 *
 * @throws Error where the page cannot be opened, or its page numbers do not settle
 */
export async function printHandout(
  browser: Browser,
  address: string,
  paper: Paper,
  others: ReadonlyMap<string, Destinations>,
  report: (what: string) => void,
): Promise<Printed> {
  const page = await browser.newPage()
  try {
    const response = await page.goto(address)
    if (response?.ok() !== true) throw new Error(`${address} cannot be opened`)
    await page.emulateMedia({ media: 'print' })
    const foreign = [...others].map(([name, { pages }]) => [name, [...pages]] as const)
    await page.evaluate(() => document.fonts.ready)
    await page.evaluate(fillPages, { own: [], foreign })
    let printed = await print(page, paper)
    report(`${printed.count} pages`)
    await page.evaluate(insertLeaves, [...printed.pages])
    for (let pass = 2; pass <= most; pass++) {
      await page.evaluate(fillPages, { own: [...printed.pages], foreign })
      const before = printed
      printed = await print(page, paper)
      report(`${printed.count} pages`)
      if (same(before.pages, printed.pages)) return printed
    }
    throw new Error(`The page numbers of ${address} do not settle within ${most} passes`)
  } finally {
    await page.close()
  }
}

async function print(page: Page, paper: Paper): Promise<Printed> {
  const bytes = await page.pdf({
    format: papers[paper],
    outline: true,
    tagged: true,
    printBackground: true,
  })
  const headings = await page.evaluate(readHeadings)
  return { bytes, headings, ...(await readDestinations(bytes)) }
}

function same(one: Destinations['pages'], other: Destinations['pages']): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page)
}
