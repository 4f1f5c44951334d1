import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressText } from './progress-text.ts'

const tasks = [
  { name: '1-a', steps: ['1.1'] },
  { name: '2-b', steps: ['2.1', '2.2', '2.10'] },
  { name: '3-c', steps: [] },
]

const table: readonly (readonly [title: string, ticked: readonly string[], text: string])[] = [
  ['', [], '0 of 4 steps done'],
  [' A title\n', [], 'A title\n0 of 4 steps done'],
  ['', ['1.1'], '1 of 4 steps done\n1.1 ✓'],
  ['T', ['2.2'], 'T\n1 of 4 steps done\n2.1 ·  2.2 ✓  2.10 ·'],
  ['', ['2.10', '1.1', '2.1', '2.2'], '4 of 4 steps done\n1.1 ✓\n2.1 ✓  2.2 ✓  2.10 ✓'],
  // Ticks of steps that the workshop has no longer count for nothing.
  ['', ['9.9', '2.2'], '1 of 4 steps done\n2.1 ·  2.2 ✓  2.10 ·'],
]

for (const [title, ticked, text] of table) {
  test(`${ticked.join(' ') || 'nothing'} ticked, ${title === '' ? 'no title' : 'a title'}`, () => {
    const ticks = Object.fromEntries(ticked.map((step) => [step, true as const]))
    assert.equal(progressText(title, tasks, ticks), text)
  })
}
