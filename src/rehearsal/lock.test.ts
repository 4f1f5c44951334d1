import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
const file = join(folder, 'below/rehearsal.lock')
after(() => rmSync(folder, { recursive: true }))

test('one at a time, and the next one after it', () => {
  const unlock = lock(file)
  assert.throws(() => lock(file), {
    message: `another rehearsal is running: process ${process.pid}. Wait for it, or end it with: kill -INT ${process.pid}\nIf that process is something else, remove ${file}`,
  })
  unlock()
  assert.equal(existsSync(file), false)
  lock(file)()
})

test('a lock whose process has ended, or that names none, does not count', () => {
  const { pid } = spawnSync('true')
  for (const content of [String(pid), 'nonsense', '']) {
    writeFileSync(file, content)
    lock(file)()
  }
})
