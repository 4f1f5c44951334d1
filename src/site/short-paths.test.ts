import assert from 'node:assert/strict'
import { it } from 'node:test'
import { shortestPath, shortPaths } from './short-paths.ts'

const task = (name: string, ...steps: string[]) => ({ name, steps: steps.map((id) => ({ id })) })
const tasks = [
  task('1-first', '1.1', '1.2'),
  task('2-left'),
  task('2-right', '2.1'),
  task('local-install'),
]

it('steps have short addresses, and tasks whose number is their own', () => {
  assert.deepEqual(
    shortPaths(tasks).map(({ name, target }) => `${name} → ${target}`),
    [
      '1 → /tasks/1-first/',
      '1.1 → /tasks/1-first/#1.1',
      '1.2 → /tasks/1-first/#1.2',
      '2.1 → /tasks/2-right/#2.1',
    ],
  )
})

for (const [name, anchor, path] of [
  ['1-first', '1.2', '/1.2/'],
  ['1-first', '', '/1/'],
  ['1-first', 'wrap-up', '/tasks/1-first/#wrap-up'],
  ['2-left', '', '/tasks/2-left/'],
  ['local-install', '', '/tasks/local-install/'],
] as const) {
  it(`the shortest way to ${name} ${anchor} is ${path}`, () => {
    assert.equal(shortestPath(tasks, task(name), anchor), path)
  })
}
