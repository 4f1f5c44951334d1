import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { makeDeck } from './deck.ts'
import { readGarden } from './fixtures/read-garden.ts'
import { overfullSlides } from './overflow.ts'
import type { Pane, Slide } from './slide.ts'

const { slides } = makeDeck(readGarden())

/** The slides with another pane in place of the first of one. */
function withPane(id: string, change: (pane: Pane) => Pane): Slide[] {
  return slides.map((slide) => {
    const [first, ...others] = slide.panes
    return slide.id === id ? { ...slide, panes: [change(first), ...others] } : slide
  })
}

/** A pane whose blocks are there so many times. */
const repeated =
  (times: number) =>
  (pane: Pane): Pane => {
    const again = <T>(blocks: readonly T[]): T[] =>
      Array.from({ length: times }, () => blocks).flat()
    if ('blocks' in pane) return { ...pane, blocks: again(pane.blocks) }
    return 'pages' in pane ? { ...pane, pages: pane.pages.map(again) } : pane
  }

test('slides that hold what they can are right', () => {
  assert.deepEqual(overfullSlides(slides), [])
})

for (const [id, times, place, most, found] of [
  ['1.1-exercise', 9, '1-water.mdx:31', 480, 1867],
  ['1-water-opening', 20, '1-water.mdx:9', 540, 1368],
] as const) {
  test(`${id}, ${times} times as much, is too full`, () => {
    const [problem, ...others] = overfullSlides(withPane(id, repeated(times)))
    assert.equal(others.length, 0)
    assert.ok(problem)
    assert.equal(
      formatProblem(problem),
      `content/tasks/${place}  The slide \`${id}\` is too full\n` +
        `    expected: about ${most} px of 720: less text in one piece, or deck="skip"\n` +
        `    found: about ${found} px`,
    )
  })
}
