import { allMasks, maskedParts } from '../console/masks.ts'
import { escapeHtml } from './code-html.ts'

/** An output of more lines than this is cut in its middle: this many from its beginning and its end. */
const most = 20
const head = 12
const tail = 5

/**
 * A recorded output as HTML. Parts that differ from one machine to the next are marked; what is cut
 * out of a long output is said in a line.
 */
export function outputHtml(output: string): string {
  const lines = output.split('\n')
  if (lines.length <= most) return marked(output)
  const cut = lines.length - head - tail
  return [
    marked(lines.slice(0, head).join('\n')),
    `<i>… ${cut} lines …</i>`,
    marked(lines.slice(-tail).join('\n')),
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
