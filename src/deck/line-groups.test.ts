import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from './code-pane.ts'
import { ProblemError } from '../files/problem.ts'
import { readLineGroups } from './line-groups.ts'

const place = { file: 'content/tasks/x.mdx', line: 7 }
const lines = (first: number | undefined, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'plain',
    text: '',
    at: index,
    number: first === undefined ? undefined : first + index,
  }))

test('groups are numbers and ranges as the block shows them', () => {
  assert.deepEqual(readLineGroups(undefined, lines(10, 5), place), [])
  assert.deepEqual(readLineGroups('10-12|14', lines(10, 5), place), [
    [10, 12],
    [14, 14],
  ])
  assert.deepEqual(readLineGroups('1 - 2', lines(undefined, 3), place), [[1, 2]])
})

for (const [steps, group] of [
  ['', ''],
  ['12|x', 'x'],
  ['12-10', '12-10'],
  ['1-3', '1-3'],
  ['12|20', '20'],
] as const) {
  test(`\`${steps}\` is told to the author`, () => {
    assert.throws(
      () => readLineGroups(steps, lines(10, 5), place),
      (error) => {
        assert(error instanceof ProblemError)
        assert.equal(
          error.message,
          `content/tasks/x.mdx:7  \`${group}\` in \`steps\` names no lines of this snippet\n` +
            '    expected: lines or ranges from 10 to 14, as in steps="10-12|14"',
        )
        return true
      },
    )
  })
}
