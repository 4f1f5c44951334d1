import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainPage, problemPage } from '../src/page.ts'

test('text is text on a page, never HTML', () => {
  const pages = [
    chainPage({ chain: '<b>&"', height: 1, bestBlock: '<script>' }),
    problemPage('<script>alert("&amp;")</script>'),
  ]
  for (const page of pages) assert.doesNotMatch(page, /<b>|<script>|alert\("/)
  assert.ok(problemPage('a & b < c').includes('<p>a &amp; b &lt; c</p>'))
})
