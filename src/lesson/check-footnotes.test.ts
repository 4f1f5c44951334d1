import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { readTestTask } from './test-task.ts'

const FILE = 'content/tasks/1-lamp.mdx'

const cases: readonly (readonly [what: string, text: string, problems: string, unused?: string])[] =
  [
    ['a mark and its note', 'A[^1].\n\n[^1]: B.', ''],
    ['a mark in other letters', 'A[^Bulb].\n\n[^BULB]: B.', ''],
    ['a note that a note names', 'A[^1].\n\n[^1]: B[^2].\n\n[^2]: C.', ''],
    [
      'a mark without a note',
      'A[^1].',
      `${FILE}:8  There is no footnote \`1\` in ${FILE}\n    expected: a note: [^1]: …`,
    ],
    [
      'a mark that is mistyped',
      'A\nB[^bulp].\n\n[^bulb]: C.',
      `${FILE}:9  There is no footnote \`bulp\` in ${FILE}\n    nearest: bulb`,
      `${FILE}:11  No text leads to the footnote \`bulb\`\n    expected: a mark [^bulb]`,
    ],
    [
      'two notes of one name',
      'A[^1].\n\n[^1]: B.\n\n[^1]: C.',
      `${FILE}:12  The footnote \`1\` is there twice\n    found: also in ${FILE}:10`,
    ],
  ]

for (const [what, text, problems, unused = ''] of cases) {
  test(what, () => {
    const read = readTestTask(FILE, `${text}\n`)
    assert.equal(read.problems.map(formatProblem).join('\n'), problems)
    assert.equal(read.unused.map(formatProblem).join('\n'), unused)
  })
}
