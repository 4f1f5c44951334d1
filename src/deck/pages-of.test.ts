import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutOutput } from './cut-output.ts'
import { pagesOf } from './pages-of.ts'

const cases: readonly (readonly [
  heights: readonly number[],
  pages: readonly (readonly number[])[],
])[] = [
  [[], []],
  [[1, 1, 1], [[1, 1, 1]]],
  [
    [3, 3, 3, 3],
    [
      [3, 3],
      [3, 3],
    ],
  ],
  [Array<number>(12).fill(1), [Array<number>(6).fill(1), Array<number>(6).fill(1)]],
  [
    [20, 1],
    [[20], [1]],
  ],
  [
    [1, 20, 1],
    [[1], [20], [1]],
  ],
]
for (const [heights, pages] of cases) {
  test(`pages of ${JSON.stringify(heights)}`, () => {
    assert.deepEqual(
      pagesOf(heights, (height) => height, 10),
      pages,
    )
  })
}

test('an output is cut in its middle, and says by how much', () => {
  const output = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].join('\n')
  assert.equal(cutOutput(output, 7), output)
  assert.equal(cutOutput(output, 6), 'a\nb\nc\n… 2 lines …\nf\ng')
  assert.equal(cutOutput(output, 3), 'a\n… 5 lines …\ng')
})
