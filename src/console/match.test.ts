import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allMasks } from './masks.ts'
import { type Mismatch, type OutputChange, diffOutputs, matchOutput } from './match.ts'

const end = 'the end of the output'
const matches: readonly [expected: string, seen: string, mismatch: Mismatch | undefined][] = [
  ['a\nb', 'a\nb', undefined],
  ['', '', undefined],
  ['a\nb', 'a', { line: 2, expected: 'b', found: end }],
  ['a', 'a\nb', { line: 2, expected: end, found: 'b' }],
  ['a\n', 'a', { line: 2, expected: '', found: end }],
  ['a\n…\nz', 'a\nz', undefined],
  ['a\n…\nz', 'a\nb\nz\nc\nz', undefined],
  ['a\n…\nz', 'a\nb', { line: 3, expected: 'z', found: end }],
  ['…\nb', 'a\nb\nc', { line: 3, expected: end, found: 'c' }],
  ['…\nerror: … is no integer\n…', 'x\nerror: "1" is no integer\n', undefined],
  ['a…c', 'a (b) c', undefined],
  ['a…c', 'a\nc', { line: 1, expected: 'a…c', found: 'a' }],
  ['a.*', 'abc', { line: 1, expected: 'a.*', found: 'abc' }],
  ['(a)[b]{c}$^|\\', '(a)[b]{c}$^|\\', undefined],
  ['up 3min', 'up 20s', undefined],
  ['up ‹duration›', 'up 20s', undefined],
  ['up ‹duration›', 'up 20', { line: 1, expected: 'up ‹duration›', found: 'up 20' }],
  ['up ‹duration› x', 'up 20s', { line: 1, expected: 'up ‹duration› x', found: 'up 20s' }],
]

test('an output meets an expectation, or the first line that it does not meet is told', () => {
  for (const [expected, seen, mismatch] of matches) {
    assert.deepEqual(matchOutput(expected, seen, allMasks), mismatch, `${expected} / ${seen}`)
  }
})

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
