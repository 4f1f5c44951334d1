/**
 * How the script in the page gets the text to be copied: from the lines that are shown, each behind
 * `indent` blanks, or, where that would not be exact, as a whole.
 */
export type CopiedText = { readonly indent: number } | { readonly copy: string }

/** No file of code begins deeper than this. */
const deepest = 40

/**
 * Says how the text `copy` follows from the lines that are shown, so that a page need not hold it twice.
 *
 * @param shown neither gaps nor what was removed
 */
export function copiedText(shown: readonly string[], copy: string): CopiedText {
  // Of a change, what the gaps stand for is copied as well: then the lines alone are not enough.
  for (let indent = 0; indent <= deepest; indent++) {
    if (indented(shown, indent) === copy) return { indent }
  }
  return { copy }
}

/** Lines of a file, each but the empty ones behind blanks. */
export function indented(lines: readonly string[], indent: number): string {
  return lines.map((line) => `${line === '' ? '' : ' '.repeat(indent)}${line}\n`).join('')
}
