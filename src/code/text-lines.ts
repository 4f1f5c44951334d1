/** Lines of a file from `first` to `last`, both counted from 1 and included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines of a text without their line breaks; a line break at the end begins no new line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** The number, from 1, of the line that holds an offset of the text. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}

/** The exact text of the given lines, line breaks included, whatever they are. */
export function exactText(text: string, numbers: ReadonlySet<number>): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return lines.filter((_, index) => numbers.has(index + 1)).join('')
}

/** The white space that every line with text begins with. */
export function commonIndent(lines: readonly string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/.exec(line)?.[0] ?? '')
  const [first = ''] = indents
  let length = first.length
  while (indents.some((indent) => indent.slice(0, length) !== first.slice(0, length))) length--
  return first.slice(0, length)
}

/** The line without the common indent; a line of white space alone becomes empty. */
export function dedent(line: string, indent: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()
}

/** Sorted ranges in which no two overlap or touch. */
export function mergeRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const merged: LineRange[] = []
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = merged.at(-1)
    if (previous !== undefined && range.first <= previous.last + 1) {
      merged[merged.length - 1] = {
        first: previous.first,
        last: Math.max(previous.last, range.last),
      }
    } else merged.push(range)
  }
  return merged
}
