import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wantsPage, wish } from '../src/accept.ts'

test('people get a page, programs get JSON', () => {
  const cases: [string | undefined, boolean][] = [
    [undefined, false],
    ['', false],
    ['*/*', false], // curl
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true], // browsers
    ['text/html', true],
    ['TEXT/HTML', true],
    ['text/*', true],
    ['application/json', false],
    ['application/json, text/html;q=0.9', false],
    ['application/json;q=0.1, text/html;q=0.2', true],
    ['text/html;q=0, */*', false],
    ['text/html;level=1;q=0.5, */*;q=0.1', true],
    ['text/html;q=nonsense', false],
    ['image/png', false],
    [',;,=;q', false],
  ]
  for (const [accept, page] of cases) assert.equal(wantsPage(accept), page, accept)
})

test('the most exact range counts', () => {
  const accept = 'text/*;q=0.3, text/html;q=0.7, */*;q=0.5'
  assert.equal(wish(accept, 'text/html'), 0.7)
  assert.equal(wish(accept, 'text/plain'), 0.3)
  assert.equal(wish(accept, 'image/jpeg'), 0.5)
  assert.equal(wish('text/html;q=7', 'text/html'), 1)
})
