import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFootnotes } from './footnotes.ts'
import type { Item } from './item.ts'

const reference = (name: string, number: number, again = ''): string =>
  `<sup><a href="#user-content-fn-${name}" id="user-content-fnref-${name}${again}" ` +
  `data-footnote-ref aria-describedby="footnote-label">${number}</a></sup>`
const back = (name: string): string =>
  ` <a href="#user-content-fnref-${name}" data-footnote-backref="" ` +
  'aria-label="Back to reference 1" class="data-footnote-backref">↩</a>'
const rest = `
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
<ol>
<li id="user-content-fn-one">
<p>First.${back('one')}</p>
</li>
<li id="user-content-fn-zwei-ä">
<p>Second, with a list:</p>
<ol>
<li>a</li>
<li>b</li>
</ol>
<p>Its end.${back('zwei-ä')}${back('zwei-ä-2')}</p>
</li>
</ol>
</section>`
const at = 'content/tasks/1-a.mdx:5'
const prose = (html: string): Item => ({ kind: 'prose', at, html })
const first = '<p class="footnote"><sup>1</sup> First.</p>'
const second =
  '<p class="footnote"><sup>2</sup> Second, with a list:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<p>Its end.</p>'

const cases: readonly (readonly [what: string, html: string, placed: string])[] = [
  ['a text without footnotes', '<p>a</p>', '<p>a</p>'],
  ['one', `<p>a${reference('one', 1)}</p>`, `<p>a<sup>1</sup></p>${first}`],
  [
    'two, one of them twice',
    `<p>${reference('one', 1)}${reference('zwei-%C3%A4', 2)}${reference('one', 1, '-2')}</p>`,
    `<p><sup>1</sup><sup>2</sup><sup>1</sup></p>${first}${second}`,
  ],
]
for (const [what, html, placed] of cases) {
  test(`footnotes stand below the text that refers to them: ${what}`, () => {
    assert.deepEqual(withFootnotes([prose(html)], rest), [prose(placed)])
  })
}

test('a question has its footnotes where it refers to them', () => {
  const question = {
    kind: 'question',
    at,
    id: 'q',
    type: 'single',
    predict: false,
    choices: [{ right: true, answer: 'a', reason: `b${reference('one', 1)}` }],
  } as const
  const [placed] = withFootnotes([{ ...question, prompt: `<p>?${reference('one', 1)}</p>` }], rest)
  assert.ok(placed?.kind === 'question')
  assert.equal(placed.prompt, `<p>?<sup>1</sup></p>${first}`)
  assert.deepEqual(placed.choices, [{ right: true, answer: 'a', reason: `b<sup>1</sup>${first}` }])
  assert.equal(placed.look, undefined)
})

test('what has no text of its own stays as it is', () => {
  const code: Item = { kind: 'code', at, word: 'code', lines: [], diff: false, steps: [] }
  assert.deepEqual(withFootnotes([code], rest), [code])
})
