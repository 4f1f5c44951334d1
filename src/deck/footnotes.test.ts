import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { readGarden } from './fixtures/read-garden.ts'
import { withFootnotes } from './footnotes.ts'

test('text refers to its footnotes by numbers, and they stand below it', () => {
  const [task] = readGarden().tasks
  assert.ok(task)
  const [first] = withFootnotes(task.opening, task.footnotes)
  assert.ok(first?.kind === 'prose')
  const html = toHtml({ type: 'root', children: [...first.nodes] })
  assert.equal(
    html.replace(/\s+/g, ' '),
    '<p>What stands before the first step<sup>1</sup>.</p>' +
      '<p class="footnote"><sup>1</sup> The pump is old. </p>',
  )
})

test('text without footnotes stays what it was, but for its anchors', () => {
  const nodes = [
    {
      type: 'element' as const,
      tagName: 'h3',
      properties: { id: 'a' },
      children: [{ type: 'text' as const, value: 'A' }],
    },
  ]
  const place = { file: 'x', line: 1 }
  const blocks = [{ kind: 'prose' as const, place, step: undefined, skipInDeck: false, nodes }]
  const [block] = withFootnotes(blocks, [])
  assert.ok(block?.kind === 'prose')
  assert.equal(toHtml({ type: 'root', children: [...block.nodes] }), '<h3>A</h3>')
})
