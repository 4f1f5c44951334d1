import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { measure } from './measure.ts'

const skip = existsSync(`/proc/self/task/${process.pid}/children`)
  ? false
  : 'What a build uses is read from /proc'

/** A program that holds so many MB for half a second. */
const holding = (megabytes: number): string =>
  `const held = Buffer.alloc(${megabytes} * 2 ** 20, 1); setTimeout(() => held, 500)`

test('what a program takes counts with all that it starts', { skip }, async () => {
  const one = await measure(['-e', holding(200)], '.', {})
  assert.ok(one.time > 0.5, `${one.time} s`)
  assert.ok(one.memory > 200, `${one.memory} MB`)
  const start = `require('child_process').spawnSync(process.execPath, ['-e', process.env.INNER])`
  const two = await measure(['-e', start], '.', { INNER: holding(300) })
  assert.ok(two.memory > 300, `${two.memory} MB`)
})

test('a program that fails is no measurement', { skip }, async () => {
  await assert.rejects(measure(['-e', 'console.error("why"); process.exit(3)'], '.', {}), {
    message: '-e console.error("why"); process.exit(3) ended with 3\nwhy\n',
  })
})
