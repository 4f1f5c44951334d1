import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OutputLine, outputLines } from './output-lines.ts'

/** A line with what varies in brackets. */
function shown(line: OutputLine): string {
  if (line.kind === 'cut') return `… ${line.lines}`
  return line.parts.map(({ text, varies }) => (varies ? `[${text}]` : text)).join('')
}

const numbers = (count: number): string =>
  Array.from({ length: count }, (_, index) => String(index + 1)).join('\n')

const outputs: readonly (readonly [what: string, output: string, lines: readonly string[]])[] = [
  ['an empty one', '', ['']],
  ['marks of HTML as text', '<b>\n\n&amp;', ['<b>', '', '&amp;']],
  [
    'parts that vary',
    'Main PID: 812 (node) 12ms\nat 12:00:01',
    ['Main PID: [812] (node) [12ms]', 'at [12:00:01]'],
  ],
  [
    'a long one without its middle',
    numbers(30),
    [...numbers(12).split('\n'), '… 13', '26', '27', '28', '29', '30'],
  ],
]

for (const [what, output, lines] of outputs) {
  test(`the lines of an output: ${what}`, () => {
    assert.deepEqual(outputLines(output).map(shown), lines)
  })
}
