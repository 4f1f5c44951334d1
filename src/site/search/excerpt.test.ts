import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, markTerms, type Piece } from './excerpt.ts'

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

test('names are marked without what stands around them, and by a part of them', () => {
  const text = 'Open `networking.pump.ports`, (the pumps), pumping.'
  assert.equal(
    shown(markTerms(text, new Set(['pump']))),
    'Open `[networking.pump.ports]`, (the [pumps]), pumping.',
  )
})

test('an excerpt begins a little before the place where most terms stand together', () => {
  const text = `A pump. ${'word '.repeat(60)}Now the pump has water in it. ${'word '.repeat(60)}`
  const result = shown(excerpt(text.trim(), new Set(['pump', 'water'])))
  assert.match(result, /^… word word Now the \[pump\] has \[water\] in it\. word/)
  assert.match(result, / …$/)
})

test('a text without the terms is shown from its beginning', () => {
  assert.equal(shown(excerpt('A short text.', new Set(['pump']))), 'A short text.')
})
