import assert from 'node:assert/strict'
import { it } from 'node:test'
import { blame } from './blame.ts'
import type { State } from './states.ts'

const state = (name: string, text?: string): State => ({
  name,
  files: new Map(text === undefined ? [] : [['a.nix', text]]),
})

const table: readonly (readonly [what: string, states: readonly State[], names: string])[] = [
  ['a file that nothing changed', [state('start', 'a\nb\n')], 'start start'],
  [
    'lines that two steps brought',
    [state('start', 'a\nd\n'), state('1.1', 'a\nb\nd\n'), state('1.2', 'a\nb\nc\nd\n')],
    'start 1.1 1.2 start',
  ],
  [
    'a line that was changed twice',
    [state('start', 'a\n'), state('1.1', 'b\n'), state('2.1', 'c\n')],
    '2.1',
  ],
  [
    'lines that were put into a block',
    [state('start', 'a\nb\n'), state('1.1', 'if x {\n  a\n  b\n}\n')],
    '1.1 start start 1.1',
  ],
  ['a file that a step made', [state('start'), state('1.1', 'a\n')], '1.1'],
  ['a file that a step took away', [state('start', 'a\n'), state('1.1')], ''],
  ['a file without a newline at its end', [state('start', 'a'), state('1.1', 'a\nb')], 'start 1.1'],
]

for (const [what, states, names] of table) {
  it(`tells where the lines come from: ${what}`, () => {
    assert.equal(blame(states, 'a.nix').join(' '), names)
  })
}
