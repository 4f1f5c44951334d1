import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { spoiltBy } from '../lesson/mistake.ts'
import { checkSources } from '../cli/check-claims.ts'
import { projectRoot } from '../cli/root.ts'
import type { FileTree } from '../files/file-tree.ts'
import { readSources } from '../lesson/read-sources.ts'
import { withoutHome } from './fixtures/here.ts'
import { staleRecordings } from './stale.ts'

// The workshops of other subjects, which use the engine as it is.
const workshops = [
  { name: 'plants', folder: 'plants', commands: 11, mistakes: 4 },
  // Its start files lie beside it, in a checkout of their own.
  { name: 'bus-stop', folder: 'bus-stop/guide', commands: 9, mistakes: 2 },
] as const

/** A folder that goes with its test. */
function temporary(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'other-'))
  t.after(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

/** The status of a step's check in files as a reader has them. */
function checked(files: FileTree, step: string, folder: string): number | null {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return spawnSync('sh', ['check', step], { cwd: folder }).status
}

for (const { name, folder: own, commands, mistakes } of workshops) {
  const authoring = path.join(projectRoot, 'e2e/authoring')
  const folder = path.join(authoring, own)

  describe(`the workshop \`${name}\``, () => {
    it('claims nothing that does not hold, and its recordings are those of its pages and files', () => {
      const { workshop, unused } = checkSources(readSources(folder))
      assert.deepEqual(unused, [])
      assert.deepEqual(staleRecordings(workshop, workshop.recordings), [])
    })

    it('is rehearsed, with its mistakes, and prints what was recorded', (t) => {
      const room = temporary(t)
      cpSync(path.join(authoring, name), path.join(room, name), { recursive: true })
      const root = path.join(room, own)
      const main = path.join(import.meta.dirname, 'main.ts')
      const env = { ...withoutHome, WORKSHOP: root, TMPDIR: room }
      const { status, stdout, stderr } = spawnSync(process.execPath, [main], {
        encoding: 'utf8',
        env,
      })
      assert.equal(status, 0, stdout + stderr)
      assert.match(stdout, new RegExp(`^together +${commands + mistakes}( +0){4} `, 'm'))
      assert.match(
        stdout,
        new RegExp(`^compared with the recordings: ${commands} of ${commands}$`, 'm'),
      )
    })

    it('has checks that fail with the mistakes of their step', (t) => {
      const { workshop } = checkSources(readSources(folder))
      const room = path.join(temporary(t), 'files')
      for (const mistake of workshop.mistakes) {
        const { files } = spoiltBy(mistake, workshop.states)
        assert.equal(checked(files, mistake.step, room), 1, mistake.file)
      }
    })
  })
}
