import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { withoutHome } from './fixtures/here.ts'
import { staleRecordings } from './stale.ts'

const second = join(import.meta.dirname, '../../e2e/authoring/second-workshop')
const file = 'content/recordings/1-backup.txt'

test('the recordings of the second workshop are those of its pages and files', () => {
  const workshop = parseWorkshop(readSources(second))
  assert.deepEqual(staleRecordings(workshop, workshop.recordings), [])
})

test('the second workshop is rehearsed on this computer, and prints what was recorded', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'second-'))
  t.after(() => {
    rmSync(root, { recursive: true })
  })
  cpSync(second, root, { recursive: true })
  const rehearse = (...args: string[]) => {
    const main = join(import.meta.dirname, 'main.ts')
    const environment = { ...withoutHome, WORKSHOP: root, TMPDIR: root }
    return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: environment })
  }
  const { status, stdout, stderr } = rehearse('--update')
  assert.equal(status, 0, stdout + stderr)
  assert.match(stdout, /together +3 +0 +0 +2 +0 /)
  // What differs in nothing but dates keeps its old text.
  assert.equal(bodyOf(root), bodyOf(second))
  assert.match(rehearse().stdout, /compared with the recordings: 2 of 2\n/)
})

/** The commands of a recording, without its head. */
function bodyOf(root: string): string {
  const text = readFileSync(join(root, file), 'utf8')
  return text.slice(text.indexOf('\n\n'))
}
