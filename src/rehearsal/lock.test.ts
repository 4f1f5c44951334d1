import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
const file = join(folder, 'below/rehearsal.lock')
const own = { pid: process.pid, folder: '/tmp/rehearsal-x', stage: 'here' }
after(() => rmSync(folder, { recursive: true }))

test('one at a time, and the next one after it', () => {
  const { dead, release } = lock(file, own)
  assert.equal(dead, undefined)
  assert.throws(() => lock(file, own), {
    message: `another rehearsal is running: process ${process.pid}. Wait for it, or end it with: kill -INT ${process.pid}\nIf that process is something else, remove ${file}`,
  })
  release()
  assert.equal(existsSync(file), false)
  lock(file, own).release()
})

test('a lock whose process has ended tells what it left', () => {
  const left = { ...own, pid: spawnSync('true').pid }
  lock(file, left)
  const { dead, release } = lock(file, own)
  release()
  assert.deepEqual(dead, left)
})

test('a lock that names nobody does not count', () => {
  for (const content of ['nonsense', '', '{"pid":1}']) {
    writeFileSync(file, content)
    const { dead, release } = lock(file, own)
    release()
    assert.equal(dead, undefined)
  }
})
