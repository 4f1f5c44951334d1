import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  formatPlace,
  formatProblem,
  inOrder,
  type Place,
  type Problem,
  ProblemError,
  unknownName,
} from './problem.ts'

const place = { file: 'a.mdx', line: 3 }

describe('formatPlace', () => {
  const table = [
    [{ file: 'a' }, 'a'],
    [{ file: 'a', line: 3 }, 'a:3'],
    [{ file: 'a', line: 3, column: 4 }, 'a:3:4'],
    [{ file: 'a', column: 4 }, 'a'],
  ] as const
  for (const [where, text] of table) it(text, () => assert.equal(formatPlace(where), text))
})

describe('formatProblem', () => {
  const table: readonly (readonly [problem: Problem, text: string])[] = [
    [{ place, message: 'No' }, 'a.mdx:3  No'],
    [
      { place, message: 'No', nearest: ['x', 'y'], found: 'z', expected: 'x' },
      'a.mdx:3  No\n    expected: x\n    found: z\n    nearest: x, y',
    ],
    [{ place, message: 'No', nearest: [] }, 'a.mdx:3  No'],
  ]
  for (const [problem, text] of table) {
    it(JSON.stringify(text), () => assert.equal(formatProblem(problem), text))
  }
})

describe('unknownName', () => {
  const many = Array.from({ length: 13 }, (_, index) => `option-number-${index}`)
  const table: readonly (readonly [known: readonly string[], text: string])[] = [
    [['lamp', 'desk'], '\n    nearest: lamp'],
    [['desk', 'chair'], '\n    expected: one of desk, chair'],
    [[], ''],
    [many, `\n    expected: one of ${many.slice(0, 12).join(', ')}, …`],
  ]
  for (const [known, rest] of table) {
    it(`among ${known.length} names`, () => {
      assert.equal(
        formatProblem(unknownName(place, 'file', 'lam', new Set(known), 'in b/')),
        `a.mdx:3  There is no file \`lam\` in b/${rest}`,
      )
    })
  }
})

it('an error with several problems tells them all, and carries them', () => {
  const problems = [
    { place, message: 'One' },
    { place: { file: 'b' }, message: 'Two', found: '2' },
  ]
  const error = new ProblemError(...problems)
  assert.equal(error.message, 'a.mdx:3  One\nb  Two\n    found: 2')
  assert.deepEqual(error.problems, problems)
  assert.equal(error.name, 'ProblemError')
})

describe('inOrder', () => {
  const table: readonly (readonly [what: string, met: readonly Place[], told: string])[] = [
    [
      'by line and column, what has none first',
      [
        { file: 'a', line: 10 },
        { file: 'a', line: 9, column: 2 },
        { file: 'a', line: 9 },
        { file: 'a' },
      ],
      'a a:9 a:9:2 a:10',
    ],
    [
      'each file where it was met first',
      [{ file: 'z', line: 2 }, { file: 'a' }, { file: 'z', line: 1 }],
      'z:1 z:2 a',
    ],
    [
      'those of a series in its order, in the places that they have among the others',
      [{ file: 'patch' }, { file: '3' }, { file: 'page' }, { file: '1' }],
      'patch 1 page 3',
    ],
  ]
  for (const [what, met, told] of table) {
    it(what, () => {
      const problems = met.map((one) => ({ place: one, message: 'No' }))
      const ordered = inOrder(problems, ['1', '2', '3'])
      assert.equal(ordered.map((one) => formatPlace(one.place)).join(' '), told)
    })
  }

  it('leaves those of one line as they were met, and every error has it', () => {
    const met = ['Last', 'One', 'Two'].map((message) => ({
      place: { file: 'a', line: message === 'Last' ? 2 : 1 },
      message,
    }))
    const { problems } = new ProblemError(...met)
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['One', 'Two', 'Last'],
    )
  })
})
