import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { checkSources } from '../src/cli/check-claims.ts'
import { readSources } from '../src/lesson/read-sources.ts'
import { staleRecordings } from '../src/rehearsal/stale.ts'
import { keptProblems, readKept } from './machines/evaluate/kept.ts'

const project = path.join(import.meta.dirname, '..')
const root = mkdtempSync(path.join(tmpdir(), 'vm-folder-'))
after(() => rmSync(root, { recursive: true }))

for (const part of ['.gitignore', 'content', 'workshop']) {
  cpSync(path.join(project, part), path.join(root, part), { recursive: true })
}

const secret = randomUUID()

/** What a VM that lives in the workshop's folder leaves there: key, disk, and a link to what starts it. */
const vm = path.join(root, 'workshop/.vm')
mkdirSync(vm)
for (const name of ['id_ed25519', 'id_ed25519.pub', 'disk.qcow2', 'ssh_config']) {
  writeFileSync(path.join(vm, name), secret)
}
symlinkSync('/nix/store/x-nixos-vm', path.join(vm, 'vm'))
symlinkSync(tmpdir(), path.join(vm, 'shared'))
writeFileSync(path.join(root, 'workshop/vm-key.pub'), secret)

/** What a build, a check and a rehearsal read. */
function read() {
  const { repository: _, ...sources } = readSources(root, {})
  const { workshop } = checkSources(readSources(root, {}))
  return { sources, stale: staleRecordings(workshop, workshop.recordings), workshop }
}

test('with git, what a VM leaves in the folder is read by nothing', () => {
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  const { sources, stale, workshop } = read()
  assert.deepEqual(sources.files, readSources(project, {}).files)
  assert.deepEqual(stale, [])
  assert.deepEqual(keptProblems(workshop, readKept(root)), [])
  assert.ok(!JSON.stringify(sources).includes(secret))
})

test('without git the folder is read by nothing either', () => {
  rmSync(path.join(root, '.git'), { recursive: true })
  const { sources } = read()
  assert.deepEqual(
    Object.keys(sources.files).filter((file) => file.includes('.vm')),
    [],
  )
})
