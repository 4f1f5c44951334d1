import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageName, pageStyles } from './page-styles.ts'

test('the name of a page is one that CSS takes', () => {
  assert.equal(pageName('task-2-options'), 'page-task-2-options')
  assert.equal(pageName('a.b c'), 'page-a-b-c')
})

test('each part has a page whose running title is at the outer edge', () => {
  const css = pageStyles([{ page: 'page-a', title: 'A' }], 'foot')
  assert.match(css, /@page page-a:left\{@top-left\{content:"A"\}\}/)
  assert.match(css, /@page page-a:right\{@top-right\{content:"A"\}\}/)
  assert.match(css, /\.page-a\{page:page-a\}/)
  assert.match(css, /@page :left\{@bottom-right\{content:"foot"\}\}/)
})

test('a title cannot end its string, nor the style element', () => {
  const css = pageStyles([{ page: 'page-a', title: 'say "x" \\ </style>' }], '')
  assert.match(css, /content:"say \\22 x\\22 {2}\\5c {2}\\3c \/style>"/)
})
