import type { RecordedLine } from '../console/differing.ts'
import { shapedParts } from '../console/masks.ts'
import { narrowColumns } from '../code/narrow-columns.ts'

/** A line of a recorded output, or the place of lines that are left out. */
export type OutputLine =
  | {
      readonly kind: 'text'
      /** Its text; a part that varies differs from one machine to the next. */
      readonly parts: readonly { readonly text: string; readonly varies: boolean }[]
    }
  | { readonly kind: 'cut'; readonly lines: number }

/** An output of more lines than this is cut in its middle: this many from its beginning and its end. */
const most = 20
const head = 12
const tail = 5

/**
 * A recorded output, or some whole lines of it, as it is shown: without its middle where it is long,
 * tables with narrow columns.
 *
 * @param recorded the lines of the whole output
 */
export function outputLines(output: string, recorded: readonly RecordedLine[]): OutputLine[] {
  const lines = output.split('\n')
  const cut = lines.length - head - tail
  const long = lines.length > most
  const kept = long ? [...lines.slice(0, head), ...lines.slice(-tail)] : lines
  const byText = new Map(recorded.map((line) => [line.text, line]))
  const shown = narrowColumns(kept.join('\n')).split('\n')
  const textLines = shown.map((text, index) => textLine(text, byText.get(kept[index] ?? '')))
  if (!long) return textLines
  return [...textLines.slice(0, head), { kind: 'cut', lines: cut }, ...textLines.slice(-tail)]
}

/** A line as it is shown: other blanks than it was recorded with, but the same parts that have a shape. */
function textLine(text: string, recorded: RecordedLine | undefined): OutputLine {
  const before = recorded === undefined ? [] : shapedParts(recorded.text)
  const varies = before.map(({ start }) => recorded?.differs.some((one) => one.start === start))
  const parts: { text: string; varies: boolean }[] = []
  let at = 0
  const add = (to: number, varies: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), varies })
    at = to
  }
  for (const [index, { start, end }] of shapedParts(text).entries()) {
    if (varies[index] !== true) continue
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return { kind: 'text', parts }
}
