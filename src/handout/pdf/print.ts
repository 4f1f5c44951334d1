import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'playwright-core'
import { type Destinations, destinationsOf } from './destinations.ts'
import { ProblemError } from '../../files/problem.ts'
import { fitToPage, type Unfit } from './fit.ts'
import { withPageToPrint } from '../../site/print-page.ts'
import { fillOf } from './fill.ts'
import { keepWords } from './whole-words.ts'
import { fillPages, insertLeaves, readHeadings, readParts } from './in-page.ts'

/** The sizes of paper that there are. */
export const papers = { a4: 'A4', letter: 'Letter' } as const
export type Paper = keyof typeof papers

/** What `@page` of handout.css leaves of the width of a sheet, in px: less 16 mm and 22 mm. */
const widths: Readonly<Record<Paper, number>> = { a4: 650, letter: 672 }

/** Seven points, in px: smaller letters are not read. */
const least = (7 * 96) / 72

/** A printed document. */
export interface Printed extends Destinations {
  readonly pdf: PDFDocument
  /** The text of its headings in their order. */
  readonly headings: readonly string[]
  /** How full each page is, from 0 to 1. */
  readonly fill: readonly number[]
  /** The pages on which its parts begin. */
  readonly parts: readonly number[]
}

/** After so many passes the page numbers have settled, or they never will. */
const most = 6

/**
 * Prints a handout: once to learn on which page everything is, then with empty sheets so that every
 * part begins on a right-hand page and with the page numbers filled in, until they are true.
 * `others` are the documents that this one refers to, by the name it calls them. `report` hears of each pass.
 *
 * @throws ProblemError where something is too wide for a page, even in small letters
 * @throws Error where the page cannot be opened, or its page numbers do not settle
 */
export function printHandout(
  browser: Browser,
  address: string,
  paper: Paper,
  others: ReadonlyMap<string, Destinations>,
  report: (what: string) => void,
): Promise<Printed> {
  return withPageToPrint(browser, address, async (page) => {
    const foreign = [...others].map(([name, { pages }]) => [name, [...pages]] as const)
    await page.setViewportSize({ width: widths[paper], height: 1000 })
    await page.evaluate(() => document.fonts.ready)
    refuse(await page.evaluate(fitToPage, least))
    await page.evaluate(keepWords)
    await page.evaluate(fillPages, { own: [], foreign })
    // Who only counts pages needs no structure, which makes twice the bytes.
    const draft = destinationsOf(await print(page, paper, { tagged: false }))
    report(`${draft.count} pages`)
    const leaves = await page.evaluate(insertLeaves, [...draft.pages])
    let expected: Destinations['pages'] = new Map(
      [...draft.pages].map(([id, at]) => [id, at + leaves.filter((leaf) => leaf <= at).length]),
    )
    for (let pass = 2; pass <= most; pass++) {
      await page.evaluate(fillPages, { own: [...expected], foreign })
      const pdf = await print(page, paper, { tagged: true })
      const { pages, count } = destinationsOf(pdf)
      report(`${count} pages`)
      if (same(expected, pages)) {
        const headings = await page.evaluate(readHeadings)
        const parts = (await page.evaluate(readParts)).flatMap((id) => pages.get(id) ?? [])
        return { pdf, headings, pages, count, fill: fillOf(pdf), parts }
      }
      expected = pages
    }
    throw new Error(`The page numbers of ${address} do not settle within ${most} passes`)
  })
}

async function print(
  page: Page,
  paper: Paper,
  { tagged }: { readonly tagged: boolean },
): Promise<PDFDocument> {
  const bytes = await page.pdf({
    format: papers[paper],
    outline: tagged,
    tagged,
    printBackground: true,
  })
  return readPdf(bytes)
}

/** Reads a PDF as it is. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

function same(one: Destinations['pages'], other: Destinations['pages']): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page)
}

function refuse(unfit: readonly Unfit[]): void {
  if (unfit.length === 0) return
  throw new ProblemError(
    ...unfit.map(({ what, place, needs, room, text }) => {
      const [file = '', line] = place.split(':')
      return {
        place: line === undefined ? { file: 'the handout' } : { file, line: Number(line) },
        message:
          what === 'table' ? 'The table is too wide for a page' : 'A text is too wide for a page',
        expected: what === 'table' ? 'fewer columns, or less in them' : 'something shorter',
        found: `${Math.ceil(needs / 3.78)} mm where there are ${Math.floor(room / 3.78)}, at “${text}”`,
      }
    }),
  )
}
