import type { Page } from '@playwright/test'
import { dense, pageTexts, pdfInfo, type WordBox, wordBoxes } from './pdf-reader.ts'

/** The text of every line of code, of every command and of every output on the page that is open. */
export async function codeLines(page: Page): Promise<string[]> {
  return page
    .locator('.code .line, .console .line, .output pre')
    .evaluateAll((all) => all.flatMap((block) => block.textContent.split('\n')))
}

/** The lines that are not in the PDF as a whole; where a line is broken does not matter. */
export function missingLines(file: string, lines: readonly string[]): string[] {
  const text = dense(pageTexts(file).join(''))
  return lines.filter((line) => !text.includes(dense(line)))
}

/** The lines that are broken in the PDF: no line of the text on its sheets holds all of them. */
export function brokenLines(file: string, lines: readonly string[]): string[] {
  const printed = pageTexts(file).flatMap((text) => text.split('\n').map(dense))
  return lines.filter((line) => !printed.some((one) => one.includes(dense(line))))
}

/** Points in a millimetre. */
const mm = 72 / 25.4

/** The words that stand where a sheet is bound, or where a printer does not print. */
export function wordsInMargins(file: string): WordBox[] {
  const [, width, height] = /([\d.]+) x ([\d.]+)/.exec(pdfInfo(file).get('Page size') ?? '') ?? []
  return wordBoxes(file).filter(({ page, left, right, top, bottom }) => {
    // The letters of a slanted word lean out a little.
    const inner = 22 * mm - 1
    const outer = 16 * mm - 1
    const [before, after] = page % 2 === 1 ? [inner, outer] : [outer, inner]
    return (
      left < before || right > Number(width) - after || top < 20 || bottom > Number(height) - 20
    )
  })
}
