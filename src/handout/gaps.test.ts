import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'node:test'
import type { CodeLine } from '../code/code-lines.ts'
import type { Hint, Snippet } from '../lesson/block.ts'
import { readSources } from '../lesson/read-sources.ts'
import { resolveSnippet, type SnippetAttributes } from '../lesson/snippet.ts'
import { snippetLines } from '../lesson/snippet-lines.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { givesAnswer, withGaps } from './gaps.ts'

const root = path.join(import.meta.dirname, 'fixtures/kettle')
const { states } = parseWorkshop(readSources(root))
const place = { file: 'content/tasks/1-boil.mdx', line: 7 }
const common = { place, step: '1.1', skipInDeck: false }

/** A snippet in a step, which is later than all that changes its file. */
function snippet(attributes: Partial<SnippetAttributes>, step = '3.1'): Snippet {
  const resolved = resolveSnippet(states, { file: 'kettle.json', ...attributes }, place)
  const none = { select: undefined, region: undefined, steps: undefined }
  return { ...common, ...none, step, kind: 'snippet', file: 'kettle.json', resolved }
}

function hint(step: string | undefined, ...blocks: Snippet[]): Hint {
  const error = { error: undefined, mistakes: [], from: undefined }
  return { ...common, ...error, kind: 'hint', id: 'hint', title: 'Hint', step, blocks }
}

const shown = ({ number, tokens }: CodeLine): string =>
  `${number ?? ''} ${tokens.map(({ text }) => text).join('')}`

describe('a handout has a gap', () => {
  const table: readonly (readonly [string, Partial<SnippetAttributes>, readonly string[]])[] = [
    ['nowhere at the start', {}, ['1 {', '2   "heat": 0', '3 }']],
    [
      'for a line that a step brought',
      { state: '1.1' },
      ['1 {', ' ⋯ one line of yours, step 1.1', '3 }'],
    ],
    [
      'for it in what the step changed, beside the line of the start',
      { state: '1.1', diff: true },
      ['1 {', '2   "heat": 0', ' ⋯ one line of yours, step 1.1', '3 }'],
    ],
    [
      'one for all lines that follow each other, whichever steps brought them',
      { state: '2.1' },
      ['1 {', ' ⋯ 2 lines of yours, steps 1.1 and 2.1', '4 }'],
    ],
    [
      'for a line of the reader’s that a later step takes away',
      { state: '2.2', diff: true },
      ['1 {', ' ⋯ 2 lines of yours, steps 1.1, 2.1, and 2.2', '4 }'],
    ],
  ]
  it('nowhere in what the open text shows of its own step, to be copied', async () => {
    const block = snippet({ state: '2.1' }, '2.1')
    const found = withGaps(await snippetLines(block.resolved, block.file), block, states)
    assert.deepEqual(found.map(shown), [
      '1 {',
      '2   "time": 5,',
      ' ⋯ one line of yours, step 1.1',
      '4 }',
    ])
  })

  for (const [what, attributes, lines] of table) {
    it(what, async () => {
      const block = snippet(attributes)
      const found = withGaps(await snippetLines(block.resolved, block.file), block, states)
      assert.deepEqual(found.map(shown), lines)
    })
  }
})

describe('a hint gives the answer', () => {
  const table: readonly (readonly [string, Hint, boolean])[] = [
    ['where it shows what its step asks for', hint('1.1', snippet({ state: '1.1' })), true],
    ['where it shows how that changed', hint('1.1', snippet({ state: '1.1', diff: true })), true],
    ['where it shows a later step', hint('1.1', snippet({ select: 'time', state: '2.1' })), true],
    ['not where it shows an earlier step', hint('2.1', snippet({ state: '1.1' })), false],
    ['not where it shows the start', hint('1.1', snippet({})), false],
    ['not before the first step', hint(undefined, snippet({ state: '1.1' })), false],
  ]
  for (const [what, one, gives] of table) {
    it(what, () => {
      assert.equal(givesAnswer(one, states), gives)
    })
  }
})
