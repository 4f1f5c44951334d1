import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, ElementContent } from 'hast'
import type { Block, BlockOf, RunCommand } from '../lesson/block.ts'
import { fitText } from './fit-text.ts'
import { heightOfBlocks } from './height.ts'

const common = { place: { file: 'x.mdx', line: 1 }, step: undefined, skipInDeck: false }
const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, ...children: ElementContent[]): Element => {
  return { type: 'element', tagName, properties: {}, children }
}
const prose = (...nodes: ElementContent[]): Block => ({ ...common, kind: 'prose', nodes })
const letters = (count: number): ElementContent => text('x'.repeat(count))
const picture: BlockOf<'picture'> = {
  ...common,
  kind: 'picture',
  file: 'a.svg',
  alt: '',
  caption: undefined,
  width: 600,
  height: 300,
}
const command: RunCommand = {
  machine: 'host',
  root: false,
  text: 'ls',
  lines: ['host$ ls'],
  line: 1,
  recorded: { output: 'a\nb', lines: [], exit: 0, file: '', date: '', on: '' },
  proof: { kind: 'run', on: '' },
}
const console: Block = {
  ...common,
  kind: 'console',
  source: '',
  commands: [command],
  skip: undefined,
  inWork: false,
  until: undefined,
  exit: undefined,
  shows: undefined,
  input: undefined,
  timeout: undefined,
  program: undefined,
}
const code = (lines: number): Block => ({
  ...common,
  kind: 'code',
  language: 'nix',
  title: undefined,
  source: 'a\n'.repeat(lines),
})

const [row, gap, codeRow] = [28 * 1.4, 18, 24 * 1.36]
const heights: readonly (readonly [what: string, block: Block, height: number])[] = [
  ['a line', prose(element('p', letters(50))), gap + row],
  ['a line and a bit', prose(element('p', letters(90))), gap + 2 * row],
  ['marks within', prose(element('p', element('code', letters(50)))), gap + row],
  ['white space between', prose(text('\n'), element('p', letters(9)), text('\n')), gap + row],
  [
    'a list',
    prose(element('ul', element('li', letters(1)), text('\n'), element('li', letters(90)))),
    gap + 7 + row + 7 + 2 * row,
  ],
  [
    'an item with a block inside',
    prose(
      element('ol', element('li', element('p', letters(1)), { type: 'block', block: console })),
    ),
    gap + 7 + row + gap + 24 + codeRow,
  ],
  [
    'a table',
    prose(
      element(
        'table',
        element('tbody', element('tr', element('td', letters(1)), element('td', letters(60)))),
      ),
    ),
    gap + 28 + 2 * row,
  ],
  ['code', code(2), gap + 78 + 2 * codeRow],
  ['a command', console, gap + 24 + codeRow],
  ['a picture', picture, gap + 300 + 40],
  ['one wider than the sheet', { ...picture, width: 2000, height: 600 }, gap + 300 + 40],
  ['one higher than the sheet', { ...picture, height: 900 }, gap + 476 + 40],
  ['notes are not shown', { ...common, kind: 'notes', blocks: [code(9)] }, 0],
  ['a step’s result', { ...common, kind: 'see', blocks: [code(2)] }, gap + 78 + 2 * codeRow],
]
for (const [what, block, height] of heights) {
  test(what, () => {
    const found = heightOfBlocks([block], { width: 1000, size: 28 })
    assert.equal(found.toFixed(3), height.toFixed(3))
  })
}

test('an output takes its room where outputs are shown', () => {
  const room = { width: 1000, size: 28, outputs: true } as const
  assert.equal(heightOfBlocks([console], room), gap + 24 + 3 * codeRow + 8)
})

test('text is large where it is short, then smaller, then parted between its paragraphs', () => {
  const fit = (paragraphs: number) => {
    const nodes = Array.from({ length: paragraphs }, () => element('p', letters(160)))
    return fitText([prose(...nodes)])
  }
  assert.deepEqual(
    [1, 4, 6, 9].map((count) => [fit(count).size, fit(count).pages.length]),
    [
      [36, 1],
      [28, 1],
      [24, 1],
      [24, 2],
    ],
  )
  const nodes = fit(9)
    .pages.flat()
    .flatMap((block) => (block.kind === 'prose' ? block.nodes : []))
  assert.equal(nodes.length, 9)
})
