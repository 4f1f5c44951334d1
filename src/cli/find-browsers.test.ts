import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { projectRoot } from './root.ts'

for (const name of ['CHROMIUM', 'FIREFOX']) {
  test(`${name} that names no file ends npm test before anything runs`, () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/test.command.ts'], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, CHROMIUM: process.execPath, [name]: '/no/such/browser' },
    })
    assert.equal(stderr, `${name} names \`/no/such/browser\`, and there is no such file\n`)
    assert.equal(status, 2)
  })
}
