import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseFrontMatter } from './config.ts'

describe('parseFrontMatter', () => {
  const text = 'title: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n'
  it('reads what a task says of itself', () => {
    assert.deepEqual(parseFrontMatter('a.mdx', text, 2), {
      title: 'T',
      goal: 'G',
      before: 'B',
      after: 'A',
      minutes: { min: 1, max: 2 },
    })
  })

  const problems = [
    [
      'max: 2',
      'max: 0',
      'a.mdx:6  `minutes.max` cannot be used\n    expected: more than 0\n    found: 0',
    ],
    ['goal: G\n', '', 'a.mdx:2  `goal` is missing\n    expected: a text'],
    [
      'goal:',
      'gaol:',
      'a.mdx:2  `goal` is missing\n    expected: a text\na.mdx:3  There is no key `gaol`',
    ],
    ['after: A', 'after: "A', 'a.mdx:5  A quote or a bracket is not closed'],
  ] as const
  for (const [from, to, message] of problems) {
    it(`tells the line in the page: ${JSON.stringify(to)}`, () => {
      assert.throws(
        () => parseFrontMatter('a.mdx', text.replace(from, to), 2),
        (error: Error) => (assert.ok(error.message.startsWith(message), error.message), true),
      )
    })
  }
})
