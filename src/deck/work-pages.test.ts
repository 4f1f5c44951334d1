import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, ElementContent } from 'hast'
import type { Block } from '../lesson/block.ts'
import { workPages } from './work-pages.ts'

const common = { place: { file: 'a.mdx', line: 1 }, step: '1.1', skipInDeck: false }

/** Prose with an ordered list, an item of each text. */
function list(...texts: readonly string[]): Block {
  const item = (value: string): Element => ({
    type: 'element',
    tagName: 'li',
    properties: {},
    children: [{ type: 'text', value }],
  })
  const children: ElementContent[] = texts.map(item)
  return {
    kind: 'prose',
    nodes: [{ type: 'element', tagName: 'ol', properties: {}, children }],
    ...common,
  }
}

/** `from–to` of the items on each page. */
function numbers(pages: readonly (readonly Block[])[]): number[][] {
  return pages.map((blocks) =>
    blocks.flatMap((block) =>
      block.kind === 'prose'
        ? block.nodes.map((node) =>
            node.type === 'element' ? Number(node.properties['start'] ?? 1) : 0,
          )
        : [],
    ),
  )
}

test('few lines are on one page, as they were written', () => {
  const blocks = [list('Open it.', 'Close it.')]
  assert.deepEqual(workPages(blocks), { size: 36, pages: [blocks] })
})

test('many are on several, which go on counting, and none is lost', () => {
  const long = 'Read each of these words, and do what they say. '.repeat(5)
  const { size, pages } = workPages([list(...Array.from({ length: 6 }, () => long))])
  assert.equal(size, 24)
  assert.deepEqual(numbers(pages), [
    [1, 2, 3],
    [4, 5, 6],
  ])
})
