import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundledLanguagesInfo } from 'shiki/langs'
import { asComment, commentsOf, listedLanguages } from './comments.ts'

/** Data, outputs, recordings and expressions: what is written in them has no comments. */
const without = ['csv', 'diff', 'json', 'jsonl', 'regexp', 'shellsession', 'splunk', 'tsv']

test('every language of the highlighter has its comments, or has none', () => {
  const ids = bundledLanguagesInfo.map(({ id }) => id)
  assert.deepEqual(ids.filter((id) => commentsOf(id).length === 0).toSorted(), without)
  assert.deepEqual(
    listedLanguages.filter((name) => !ids.includes(name)),
    [],
  )
})

test('a text as a comment', () => {
  assert.equal(asComment('…', commentsOf('python')), '# …')
  assert.equal(asComment('…', commentsOf('css')), '/* … */')
  assert.equal(asComment('…', commentsOf('html')), '<!-- … -->')
  assert.equal(asComment('…', commentsOf('csv')), '…')
})
