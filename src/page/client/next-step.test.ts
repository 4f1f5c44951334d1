import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextStep } from './next-step.ts'

const tasks = [
  { name: '0-a', steps: ['0.1', '0.2'] },
  { name: '1-b', steps: [] },
  { name: '2-c', steps: ['2.1', '2.10'] },
]

const table: readonly (readonly [ticked: readonly string[], next: string | undefined])[] = [
  [[], undefined],
  [['0.1'], '0-a 0.2'],
  [['0.1', '0.2'], '2-c 2.1'],
  // One that was passed over waits until the end.
  [['2.1'], '2-c 2.10'],
  [['0.2', '2.1', '2.10'], '0-a 0.1'],
  [['0.1', '0.2', '2.1', '2.10'], undefined],
  // Of a step that is gone.
  [['9.9'], undefined],
]

for (const [ticked, wanted] of table) {
  test(`after ${ticked.join(', ') || 'nothing'} comes ${wanted ?? 'nothing'}`, () => {
    const ticks = Object.fromEntries(ticked.map((step) => [step, true as const]))
    const next = nextStep(tasks, ticks)
    assert.equal(next && `${next.task} ${next.step}`, wanted)
  })
}
