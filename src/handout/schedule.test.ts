import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schedule } from './schedule.ts'

const minutes = [
  { min: 10, max: 20 },
  { min: 35, max: 50 },
]
const cases: readonly (readonly [start: string, slots: readonly string[]])[] = [
  ['', ['0:00 0:00', '0:10 0:20', '0:45 1:10']],
  ['9:30', ['9:30 9:30', '9:40 9:50', '10:15 10:40']],
  ['23:30', ['23:30 23:30', '23:40 23:50', '0:15 0:40']],
]

for (const [start, slots] of cases) {
  test(`from ${start || 'no time'}`, () => {
    const found = schedule(start, minutes).map(({ earliest, latest }) => `${earliest} ${latest}`)
    assert.deepEqual(found, slots)
  })
}
