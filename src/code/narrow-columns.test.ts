import assert from 'node:assert/strict'
import { test } from 'node:test'
import { narrowColumns } from './narrow-columns.ts'

const gap = ' '.repeat(40)
const wide = [
  `  NAME     ${gap}DESCRIPTION${gap}EXPOSURE`,
  `✗ User=    ${gap}Runs as root   ${' '.repeat(41)}0.4`,
  '',
  `✓ A longer${gap} Not filtered`,
  `→ Overall exposure 9.6, in a sentence of its own ${'that is longer than a line '.repeat(3)}`,
]

test('a table that is too wide stands closer together; what is no row of it stays as it is', () => {
  assert.deepEqual(narrowColumns(wide.join('\n')).split('\n'), [
    '  NAME      DESCRIPTION   EXPOSURE',
    '✗ User=     Runs as root       0.4',
    '',
    '✓ A longer  Not filtered',
    wide[4],
  ])
})

const same: readonly (readonly [what: string, text: string])[] = [
  ['a table that fits', `NAME   VALUE${' '.repeat(78)}\na      1\nb      2`],
  ['two long lines with gaps', `a${gap}${gap}${gap}b\nc${gap}${gap}${gap}d`],
  ['long lines without gaps', Array.from({ length: 4 }, () => 'x y '.repeat(40)).join('\n')],
  ['nothing', ''],
]

for (const [what, text] of same) {
  test(`stays as it is: ${what}`, () => {
    assert.equal(narrowColumns(text), text)
  })
}
