import { escapeHtml } from '../code/code-html.ts'
import { type OutputLine, outputLines } from './output-lines.ts'

/** A recorded output as HTML: parts that differ from one machine to the next are marked. */
export function outputHtml(output: string): string {
  return outputLines(output).map(lineHtml).join('\n')
}

function lineHtml(line: OutputLine): string {
  if (line.kind === 'cut') return `<i>… ${line.lines} lines …</i>`
  return line.parts
    .map(({ text, varies }) => (varies ? `<u>${escapeHtml(text)}</u>` : escapeHtml(text)))
    .join('')
}
