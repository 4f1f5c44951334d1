import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesLabel, taskLabel } from './task-label.ts'

test('a task is called by its number, unless it has none or stands beside the course', () => {
  const table = [
    ['0-setup', true, 'Task 0'],
    ['12-more', true, 'Task 12'],
    ['setup', true, 'Task'],
    ['local-install', false, 'Appendix'],
    ['5-more', false, 'Appendix'],
  ] as const
  for (const [name, course, label] of table) assert.equal(taskLabel({ name, course }), label)
})

test('a span of time has two ends, or is one number', () => {
  assert.equal(minutesLabel({ min: 5, max: 10 }), '5–10 min')
  assert.equal(minutesLabel({ min: 5, max: 5 }), '5 min')
})
