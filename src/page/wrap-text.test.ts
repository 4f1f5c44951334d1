import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balanceText, cutText, wrapText } from './wrap-text.ts'

const letters = (text: string): number => text.length

for (const [text, width, lines] of [
  ['', 5, []],
  ['one', 5, ['one']],
  ['one two', 7, ['one two']],
  ['one two', 6, ['one', 'two']],
  ['one  two\nthree', 8, ['one two', 'three']],
  ['a longest word', 4, ['a', 'long', 'est', 'word']],
  ['ab', 0, ['a', 'b']],
] as const) {
  test(`“${text}” in lines of ${width}`, () => {
    assert.deepEqual(wrapText(text, width, letters), lines)
  })
}

test('lines are balanced without one more of them and without breaking a word', () => {
  assert.deepEqual(balanceText('one two three four', 14, letters), ['one two', 'three four'])
  assert.deepEqual(balanceText('a b c unbroken', 10, letters), ['a b c', 'unbroken'])
  assert.deepEqual(balanceText('one', 10, letters), ['one'])
})

test('a line that is too wide is cut, and says so', () => {
  assert.equal(cutText('one two', 7, letters), 'one two')
  assert.equal(cutText('one two', 6, letters), 'one t…')
  assert.equal(cutText('one two', 5, letters), 'one…')
})
