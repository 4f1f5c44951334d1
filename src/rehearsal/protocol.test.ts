import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { endSession } from './protocol.ts'

/** Runs a script of Bash that alone has the process numbers from 1 on. */
function runAlone(script: string): ReturnType<typeof spawnSync> {
  return spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'bash', '-c', script])
}

const skip = runAlone('true').status === 0 ? false : 'this user may number no processes anew'

test(
  'a shell that is ended goes on with nothing, whatever the numbers of its programs',
  { skip },
  (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'session-'))
    t.after(() => rmSync(folder, { recursive: true }))
    // Its program is listed before it, and what is listed between them takes a while.
    const { status } = runAlone(`
    for n in 2 3 4 5 6 7 8; do true & done; wait
    setsid bash -c 'sleep 9; touch ${folder}/later' & leader=$!
    while ! grep -q sleep /proc/1[0-9]/comm; do :; done
    for n in $(seq 300); do sleep 9 & done
    ${endSession(9)}
    sleep 0.5
    [ $leader = 9 ]`)
    assert.equal(status, 0)
    assert.deepEqual(readdirSync(folder), [])
  },
)
