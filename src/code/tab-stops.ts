/** Columns between the tab stops of code, as editors have it unless told otherwise; `tab-size` in code.css is the same. */
const ofEditors = 4
/** The same in a terminal, and where a style sheet says nothing. */
export const tabsOfTerminals = 8

/** A line with blanks in place of its tabs, so that each character has a column of its own. */
export function expandTabs(line: string, width = ofEditors): string {
  const [first = '', ...others] = line.split('\t')
  let [expanded, column] = [first, Array.from(first).length]
  for (const part of others) {
    const missing = width - (column % width)
    expanded += ' '.repeat(missing) + part
    column += missing + Array.from(part).length
  }
  return expanded
}

/**
 * Blanks at the beginning of a line, in columns, as far as a line that is broken hangs below its
 * first word. A browser counts tab stops from where the other lines of the paragraph begin: so with
 * a tab in it, a line hangs by a whole number of them.
 */
export function hangingIndent(line: string): number {
  const expanded = expandTabs(line)
  const indent = expanded.length - expanded.trimStart().length
  if (!line.includes('\t')) return indent
  return Math.min(Math.floor(indent / ofEditors), 2) * ofEditors + 2
}
