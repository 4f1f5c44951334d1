import { allMasks, maskedParts } from '../console/masks.ts'
import { escapeHtml } from './code-html.ts'
import { narrowColumns } from './narrow-columns.ts'

/** An output of more lines than this is cut in its middle: this many from its beginning and its end. */
const most = 20
const head = 12
const tail = 5

/**
 * A recorded output as HTML. Parts that differ from one machine to the next are marked; what is cut
 * out of a long output is said in a line. Wide tables have their columns closer together.
 */
export function outputHtml(output: string): string {
  const lines = output.split('\n')
  const cut = lines.length - head - tail
  const long = lines.length > most
  const shown = long ? [...lines.slice(0, head), ...lines.slice(-tail)] : lines
  const narrow = narrowColumns(shown.join('\n'))
  if (!long) return marked(narrow)
  const rows = narrow.split('\n')
  return [
    marked(rows.slice(0, head).join('\n')),
    `<i>… ${cut} lines …</i>`,
    marked(rows.slice(-tail).join('\n')),
  ].join('\n')
}

function marked(text: string): string {
  let html = ''
  let at = 0
  for (const { start, end } of maskedParts(text, allMasks)) {
    html += `${escapeHtml(text.slice(at, start))}<u>${escapeHtml(text.slice(start, end))}</u>`
    at = end
  }
  return html + escapeHtml(text.slice(at))
}
