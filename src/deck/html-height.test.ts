import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitText, htmlHeight } from './html-height.ts'

const paragraph = (letters: number): string => `<p>${'x'.repeat(letters)}</p>`
const row = 28 * 1.4

const heights: readonly (readonly [what: string, html: string, height: number])[] = [
  ['nothing', '', 0],
  ['a line', paragraph(50), 18 + row],
  ['a line and a bit', paragraph(90), 18 + 2 * row],
  ['tags take no room', `<p><code class="long name">${'x'.repeat(50)}</code></p>`, 18 + row],
  ['a list', '<ul><li>a</li><li>b</li></ul>', 18 + 2 * (14 + row)],
  ['a table', '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', 18 + 2 * (28 + row)],
  [
    'code',
    '<figure><pre><span class="line">a\n</span><span class="line">b\n</span></pre></figure>',
    18 + 78 + 66,
  ],
  ['a picture', '<p><img src="a.svg" width="600" height="300" alt="lamp"></p>', 18 + 300 + 40],
  ['one that shows a sign of a tag', '<img alt="a > b" width="600" height="300">', 18 + 300 + 40],
  ['one that is wider than a slide', '<img src="a.png" width="2200" height="600">', 18 + 300 + 40],
  ['one that is higher than a slide', '<img src="a.png" width="600" height="900">', 18 + 476 + 40],
  ['a command', '<ol class="commands"><li><code>ls</code></li></ol>', 18 + 20 + 33],
  [
    'a command with its output',
    '<ol class="commands"><li><code>ls</code><pre>a\nb</pre></li></ol>',
    18 + 20 + 33 + 8 + 66,
  ],
]
for (const [what, html, height] of heights) {
  test(what, () => assert.equal(htmlHeight(html, 28), height))
}

const fits: readonly (readonly [what: string, count: number, size: number, pages: number])[] = [
  ['few paragraphs are large', 3, 28, 1],
  ['more are dense', 5, 24, 1],
  ['still more are parted', 8, 24, 2],
]
for (const [what, count, size, pages] of fits) {
  test(what, () => {
    const html = paragraph(150).repeat(count)
    const result = fitText(html, 430)
    assert.equal(result.size, size)
    assert.equal(result.pages.length, pages)
    assert.equal(result.pages.join(''), html)
  })
}
