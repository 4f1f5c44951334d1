import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlBlocks } from './html-blocks.ts'
import { plainText } from './plain-text.ts'

const cases: readonly (readonly [what: string, html: string, blocks: readonly string[]])[] = [
  ['nothing', '', []],
  ['two blocks and blanks', '<p>a</p>\n <ul><li>b</li></ul>', ['<p>a</p>', '<ul><li>b</li></ul>']],
  [
    'elements without an end',
    '<p>a<br>b</p><hr><img src="x">',
    ['<p>a<br>b</p>', '<hr>', '<img src="x">'],
  ],
  [
    'one that closes itself',
    '<svg><path d=""/></svg><p>a</p>',
    ['<svg><path d=""/></svg>', '<p>a</p>'],
  ],
  ['a sign in an attribute', '<p title="a > b">c</p>', ['<p title="a > b">c</p>']],
  [
    'one inside another of its name',
    '<div><div>a</div></div><p>b</p>',
    ['<div><div>a</div></div>', '<p>b</p>'],
  ],
]
for (const [what, html, blocks] of cases) {
  test(what, () => assert.deepEqual(htmlBlocks(html), blocks))
}

test('plain text has no tags, no entities and one kind of blank', () => {
  const html = '<p>a &lt;b&gt;\n <code>c &amp; d</code> &#39;e&#x27; &quot;&unknown;</p>'
  assert.equal(plainText(html), "a <b> c & d 'e' \"&unknown;")
})
