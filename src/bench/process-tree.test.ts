import assert from 'node:assert/strict'
import { test } from 'node:test'
import { descendants, parseStat } from './process-tree.ts'

test('the name of a program may hold blanks and parentheses', () => {
  const stat =
    '42 (a (b) c) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 30 20 20 0 1 0 100 5000000 2560 18446744073709551615'
  assert.deepEqual(parseStat(stat), { parent: 7, cpu: 2.5, memory: 10 })
})

test('the tree of a process holds its children and theirs, in whatever order they are listed', () => {
  const all = new Map([
    [4, { parent: 3 }],
    [3, { parent: 2 }],
    [2, { parent: 1 }],
    [5, { parent: 1 }],
  ])
  assert.deepEqual(
    descendants(2, all).toSorted((one, other) => one - other),
    [2, 3, 4],
  )
  assert.deepEqual(descendants(9, all), [])
})
