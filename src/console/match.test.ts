import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapedParts } from './masks.ts'
import { diffLines, type OutputChange } from './match.ts'

const changes: readonly [recorded: string, seen: string, changes: OutputChange[]][] = [
  ['a\nup 3min', 'a\nup 20s', []],
  ['a\nup 3min', 'a\nup long', [{ recorded: ['up 3min'], seen: ['up long'] }]],
  ['a\nb\nc', 'a\nB\nc', [{ recorded: ['b'], seen: ['B'] }]],
  ['a\nc', 'a\nb\nc', [{ recorded: [], seen: ['b'] }]],
  [
    'a\nb\nc\nd',
    'b\nc\nup 5s',
    [
      { recorded: ['a'], seen: [] },
      { recorded: ['d'], seen: ['up 5s'] },
    ],
  ],
]

test('two outputs differ where more than what may differ differs', () => {
  for (const [recorded, seen, expected] of changes) {
    const lines = recorded.split('\n').map((text) => ({ text, differs: shapedParts(text) }))
    assert.deepEqual(diffLines(lines, seen.split('\n')), expected)
  }
  assert.equal(diffLines([{ text: 'up 3min', differs: [] }], ['up 20s']).length, 1)
})
