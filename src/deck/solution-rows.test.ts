import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffFile } from '../code/file-diff.ts'
import { solutionRows } from './solution-rows.ts'

const state = { name: 'x', files: new Map<string, string>() }

/** The sheets of a change from one text to another, a sign before each line. */
function sheets(before: string, after: string): string[] {
  const diff = diffFile('a.txt', before, after, { context: 3 })
  const signs = { plain: ' ', added: '+', removed: '-', gap: '~' }
  return solutionRows({ kind: 'diff', diff, before: state, state }).map((rows) =>
    rows.map(({ kind, text }) => signs[kind] + text).join('|'),
  )
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join('')

const cases: readonly (readonly [
  what: string,
  before: string,
  after: string,
  sheets: readonly string[],
])[] = [
  [
    'an added line in its context',
    lines(1, 9),
    `${lines(1, 5)}new\n${lines(6, 9)}`,
    [' 3| 4| 5|+new| 6| 7| 8'],
  ],
  ['what is replaced is gone', 'a\nold\nb\n', 'a\nnew\nb\n', [' a|+new| b']],
  ['what is only deleted is shown', 'a\nold\nb\n', 'a\nb\n', [' a|-old| b']],
  [
    'both, far from each other',
    `old\n${lines(1, 9)}x\n`,
    `${lines(1, 9)}y\n`,
    ['-old| 1| 2| 3|~| 7| 8| 9|+y'],
  ],
  ['empty lines at the ends are left out', 'a\n\n\nb\n', 'a\n\nnew\n\nb\n', [' a| |+new| | b']],
  ['a new file', '', 'a\nb\n', ['+a|+b']],
]
for (const [what, before, after, expected] of cases) {
  test(what, () => assert.deepEqual(sheets(before, after), expected))
}

test('many changes have less around them', () => {
  const before = lines(1, 30)
  const after = before.replaceAll(/^(5|15|25)$/gm, '$1 new')
  assert.deepEqual(sheets(before, after), [' 4|+5 new| 6|~| 14|+15 new| 16|~| 24|+25 new| 26'])
})

test('a long addition is parted, and each part adds something', () => {
  const parts = sheets('a\n', `a\n${lines(1, 40)}`)
  assert.equal(parts.length, 3)
  for (const part of parts) assert.match(part, /\+\d/)
  assert.equal(parts.join('|').match(/\+\d+/g)?.length, 40)
})
