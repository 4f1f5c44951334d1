import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordedLines } from '../console/differing.ts'
import { type OutputLine, outputLines } from './output-lines.ts'

/** What was seen to differ, in every output that has it: the first part of the second line. */
const differs = [{ line: 1, part: 0 }]

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
    'Main PID: 812 (node) 12ms\nat 12:00:01, every 2min',
    ['Main PID: [812] (node) 12ms', 'at [12:00:01], every 2min'],
  ],
  [
    'a wide table whose columns stand closer',
    ['3s', '4s', '5s']
      .map((time) => `${'x'.repeat(50)}      every ${time}${' '.repeat(50)}y`)
      .join('\n'),
    ['3s', '[4s]', '5s'].map((time) => `${'x'.repeat(50)}  every ${time}  y`),
  ],
  [
    'a long one without its middle',
    numbers(30),
    [...numbers(12).split('\n'), '… 13', '26', '27', '28', '29', '30'],
  ],
]

for (const [what, output, lines] of outputs) {
  test(`the lines of an output: ${what}`, () => {
    assert.deepEqual(
      outputLines(output, recordedLines(output, differs, '2026-11-27')).map(shown),
      lines,
    )
  })
}
