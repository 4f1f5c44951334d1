import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { projectRoot } from './root.ts'
import { readSkipped, untestedTable } from './untested.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'untested-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const written = path.join(folder, 'skipped.jsonl')

test('what is skipped is told with its file and its reason, a suite as one', () => {
  const file = path.join(folder, 'lamp.test.mjs')
  writeFileSync(
    file,
    `import { describe, test } from 'node:test'
    test('shines', () => {})
    test('is red', { skip: 'there is no red glass' }, () => {})
    test('is reddish', (t) => t.skip('there is no red glass'))
    test('is blue', { skip: true }, () => {})
    describe('dimmed', { skip: 'there is no dimmer' }, () => test('glows', () => {}))`,
  )
  const reporter = path.join(import.meta.dirname, 'skipped-reporter.ts')
  const { status } = spawnSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${written}`, file],
    { env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
  )
  assert.equal(status, 0)
  const lamp = path.relative(projectRoot, file)
  assert.deepEqual(readSkipped(written), [
    { what: `${lamp} (2)`, why: 'there is no red glass' },
    { what: `${lamp} (1)`, why: 'it gives no reason' },
    { what: `${lamp} (1)`, why: 'there is no dimmer' },
  ])
})

test('a run that skipped nothing has written nothing', () => {
  assert.deepEqual(readSkipped(path.join(folder, 'missing.jsonl')), [])
  assert.equal(untestedTable([]), '')
})

test('the table has a row for each', () => {
  const table = untestedTable([
    { what: 'the lamp', why: 'it is dark' },
    { what: 'the dimmer of the lamp', why: 'there is none' },
  ])
  assert.equal(
    table,
    'Not tested              Why\n' +
      'the lamp                it is dark\n' +
      'the dimmer of the lamp  there is none',
  )
})
