import * as words from '../interface/current.ts'
import { escapeHtml } from '../code/code-html.ts'
import type { RecordedLine } from '../console/differing.ts'
import { type OutputLine, outputLines } from './output-lines.ts'

/**
 * A recorded output, or some lines of it, as HTML: parts that differ from one machine to the next are
 * marked.
 *
 * @param recorded the lines of the whole output
 */
export function outputHtml(output: string, recorded: readonly RecordedLine[]): string {
  return outputLines(output, recorded).map(lineHtml).join('\n')
}

function lineHtml(line: OutputLine): string {
  if (line.kind === 'cut') return `<i>${words.linesLeftOut(line.lines)}</i>`
  return line.parts
    .map(({ text, varies }) => (varies ? `<u>${escapeHtml(text)}</u>` : escapeHtml(text)))
    .join('')
}
