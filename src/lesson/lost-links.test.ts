import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { readTestTask } from './test-task.ts'

const FILE = 'content/tasks/1-lamp.mdx'

const cases: readonly (readonly [what: string, text: string, problems: string])[] = [
  ['a link by name', 'A [bulb][b].\n\n[b]: /bulb', ''],
  ['a link by its text', 'A [bulb][].\n\n[Bulb]: /bulb', ''],
  ['code', '`a[0][1]`', ''],
  ['what stands behind a backslash', String.raw`A \[0][1].`, ''],
  ['a link and a footnote', 'A [bulb](/)[^1].\n\n[^1]: B.', ''],
  [
    'a name that is mistyped',
    'A 🙂\n[bulb][bulp], [bulb][].\n\n[bulb]: /bulb',
    `${FILE}:9  There is no address \`bulp\` in ${FILE}\n    nearest: bulb`,
  ],
  [
    'a picture of a page without addresses',
    '- A ![bulb][].',
    `${FILE}:8  There is no address \`bulb\` in ${FILE}\n    expected: a line [bulb]: …`,
  ],
]

for (const [what, text, problems] of cases) {
  test(what, () => {
    const { problems: found } = readTestTask(FILE, `${text}\n`)
    assert.equal(found.map(formatProblem).join('\n'), problems)
  })
}
