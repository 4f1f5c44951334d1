import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerLines } from './answer-space.ts'

const cases: readonly (readonly [lengths: number[], count: number, width: string])[] = [
  [[], 1, 'short'],
  [[2], 1, 'short'],
  [[2, 28], 1, 'short'],
  [[29], 1, 'whole'],
  [[60], 1, 'whole'],
  [[4, 61], 2, 'whole'],
  [[180], 3, 'whole'],
]

for (const [lengths, count, width] of cases) {
  test(`answers of ${lengths.join(', ') || 'no'} characters get ${count} ${width}`, () => {
    assert.deepEqual(answerLines(lengths), { count, width })
  })
}
