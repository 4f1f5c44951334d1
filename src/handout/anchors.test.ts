import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf, lowerHeadings, ownAnchors } from './anchors.ts'

const anchors: readonly (readonly [id: string, expected: string])[] = [
  ['2.1', '2.1'],
  ['hint-2.1-where', 'hint-2.1-where'],
  ['from-hint-2.1-where', 'from-hint-2.1-where'],
  ['question-q1', 'question-q1'],
  ['look-q1', 'look-q1'],
  ['solution-2.1', 'solution-2.1'],
  ['wrap-up', 'a-wrap-up'],
  ['hint-where', 'a-hint-where'],
  ['user-content-fn-1', 'a-user-content-fn-1'],
]

for (const [id, expected] of anchors) {
  test(`the anchor of \`${id}\` is \`${expected}\``, () => {
    assert.equal(anchorOf('a', id), expected)
  })
}

test('ids and what refers to them change together; text and other addresses stay', () => {
  const html =
    '<h2 id="wrap-up">id="x"</h2><section aria-labelledby="wrap-up">' +
    '<a href="#wrap-up">w</a><a href="#2.1">s</a><a href="/tasks/b/#wrap-up">b</a>' +
    '<span data-page-of="wrap-up"></span></section>'
  assert.equal(
    ownAnchors('a', html),
    '<h2 id="a-wrap-up">id="x"</h2><section aria-labelledby="a-wrap-up">' +
      '<a href="#a-wrap-up">w</a><a href="#2.1">s</a><a href="/tasks/b/#wrap-up">b</a>' +
      '<span data-page-of="a-wrap-up"></span></section>',
  )
})

test('headings go one level down, and nothing else does', () => {
  assert.equal(
    lowerHeadings('<h2 id="a">A</h2><h3>B</h3><header>C</header><hr><h5>D</h5>'),
    '<h3 id="a">A</h3><h4>B</h4><header>C</header><hr><h6>D</h6>',
  )
})
