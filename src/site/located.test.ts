import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Place, ProblemError } from '../files/problem.ts'
import { located, LocatedError } from './located.ts'

const places: readonly (readonly [place: Place, root: string, loc: object])[] = [
  [
    { file: 'content/tasks/1-a.mdx', line: 3, column: 7 },
    '/site',
    { file: 'content/tasks/1-a.mdx', line: 3, column: 7 },
  ],
  [{ file: 'workshop/a.sh', line: 2 }, '/site/mine', { file: 'mine/workshop/a.sh', line: 2 }],
  [
    { file: 'content/workshop.yaml' },
    '/elsewhere',
    { file: '../elsewhere/content/workshop.yaml', line: 1 },
  ],
]

for (const [place, root, loc] of places) {
  test(`the place ${JSON.stringify(place)} in ${root} is one for the overlay`, () => {
    const first = new ProblemError({ place, message: 'Wrong' }, { place, message: 'Worse' })
    const error = located(first, root, '/site')
    assert.ok(error instanceof LocatedError)
    assert.deepEqual(error.loc, loc)
    assert.equal(error.message, first.message)
    assert.equal(error.stack, `ProblemError: ${first.message}`)
  })
}

test('what is no problem of an author keeps its own stack', () => {
  const error = new TypeError('ours')
  assert.equal(located(error, '/site', '/site'), error)
})

for (const file of ['workshop/solutions/1.1-a.patch', 'workshop/check']) {
  test(`a problem of ${file} has no place for the overlay, which could not show it`, () => {
    const error = new ProblemError({ place: { file, line: 3 }, message: 'Wrong' })
    assert.equal(located(error, '/site', '/site'), error)
  })
}
