import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { KeptTexts } from './kept-texts.ts'

const root = mkdtempSync(path.join(tmpdir(), 'kept-texts-'))
after(() => {
  rmSync(root, { recursive: true })
})

test('what one build adds, the next one finds', () => {
  const folder = path.join(root, 'next')
  const first = new KeptTexts(folder)
  first.add('a', 'one\nline “more”')
  first.add('b', '')
  first.add('c', 'three')
  for (const texts of [first, new KeptTexts(folder)]) {
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((key) => texts.get(key)),
      ['one\nline “more”', '', 'three', undefined],
    )
  }
})

test('two builds at once do not spoil what the other adds', () => {
  const folder = path.join(root, 'both')
  const [one, other] = [new KeptTexts(folder), new KeptTexts(folder)]
  one.add('a', 'first')
  other.add('b', 'second')
  one.add('c', 'third')
  const all = new KeptTexts(folder)
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => all.get(key)),
    ['first', 'second', 'third'],
  )
})

test('a build that adds nothing writes nothing', () => {
  const folder = path.join(root, 'nothing')
  assert.equal(new KeptTexts(folder).get('a'), undefined)
  assert.deepEqual(readdirSync(folder), [])
})

test('half a line of a list, and a place beyond the end, are no text', () => {
  const folder = path.join(root, 'half')
  new KeptTexts(folder).add('a', 'whole')
  const list = readdirSync(folder).find((name) => name.endsWith('.list')) ?? ''
  appendFileSync(path.join(folder, list), 'b 5 100\nc 5')
  const texts = new KeptTexts(folder)
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => texts.get(key)),
    ['whole', undefined, undefined],
  )
})

test('after many builds all is forgotten', () => {
  const folder = path.join(root, 'many')
  for (let build = 0; build < 65; build++) new KeptTexts(folder).add(`${build}`, 'x')
  assert.equal(new KeptTexts(folder).get('0'), undefined)
  assert.deepEqual(readdirSync(folder), [])
})
