import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearTasks } from './near-tasks.ts'

const tasks = Array.from({ length: 100 }, (_, index) => index)

test('a short course is listed whole', () => {
  assert.deepEqual(nearTasks(tasks.slice(0, 25), 3), tasks.slice(0, 25))
})

for (const [current, first] of [
  [-1, 0],
  [0, 0],
  [12, 0],
  [13, 1],
  [50, 38],
  [99, 75],
] as const) {
  test(`of a long one, ${current} sees 25 tasks from ${first} on`, () => {
    assert.deepEqual(nearTasks(tasks, current), tasks.slice(first, first + 25))
  })
}
