import { allMasks, maskedParts } from '../console/masks.ts'
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

/** A recorded output as it is shown: without its middle where it is long, tables with narrow columns. */
export function outputLines(output: string): OutputLine[] {
  const lines = output.split('\n')
  const cut = lines.length - head - tail
  const long = lines.length > most
  const kept = long ? [...lines.slice(0, head), ...lines.slice(-tail)] : lines
  const shown = narrowColumns(kept.join('\n')).split('\n')
  if (!long) return textLines(shown)
  return [
    ...textLines(shown.slice(0, head)),
    { kind: 'cut', lines: cut },
    ...textLines(shown.slice(-tail)),
  ]
}

function textLines(lines: readonly string[]): OutputLine[] {
  const text = lines.join('\n')
  const varying = maskedParts(text, allMasks)
  let start = 0
  return lines.map((line) => {
    const end = start + line.length
    const parts = splitLine(text, start, end, varying)
    start = end + 1
    return { kind: 'text', parts }
  })
}

/** The text from `start` to `end`, in parts that vary and parts that do not. */
function splitLine(
  text: string,
  start: number,
  end: number,
  varying: readonly { readonly start: number; readonly end: number }[],
): { readonly text: string; readonly varies: boolean }[] {
  const parts: { text: string; varies: boolean }[] = []
  let at = start
  const add = (to: number, varies: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), varies })
    at = Math.max(at, to)
  }
  for (const one of varying) {
    if (one.end <= start || one.start >= end) continue
    add(Math.max(one.start, start), false)
    add(Math.min(one.end, end), true)
  }
  add(end, false)
  return parts
}
