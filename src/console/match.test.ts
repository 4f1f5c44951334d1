import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allMasks } from './masks.ts'
import { diffOutputs, type OutputChange } from './match.ts'

const changes: readonly [recorded: string, seen: string, changes: OutputChange[]][] = [
  ['a\nup 3min', 'a\nup 20s', []],
  ['a\nb\nc', 'a\nB\nc', [{ line: 2, recorded: ['b'], seen: ['B'] }]],
  ['a\nc', 'a\nb\nc', [{ line: 2, recorded: [], seen: ['b'] }]],
  [
    'a\nb\nc\nd',
    'b\nc\nup 5s',
    [
      { line: 1, recorded: ['a'], seen: [] },
      { line: 4, recorded: ['d'], seen: ['up 5s'] },
    ],
  ],
]

test('two outputs differ where more than masked parts differ', () => {
  for (const [recorded, seen, expected] of changes) {
    assert.deepEqual(diffOutputs(recorded, seen, allMasks), expected)
  }
  assert.equal(diffOutputs('up 3min', 'up 20s', []).length, 1)
})
