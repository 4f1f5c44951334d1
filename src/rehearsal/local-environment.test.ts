import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { localEnvironment } from './local-environment.ts'
import { Shell } from './shell.ts'
import { openStage } from './stage.ts'

/** What depends on who calls, and changes what programs print or do. */
const strange = {
  RUST_BACKTRACE: '1',
  NODE_OPTIONS: '--trace-warnings',
  FORCE_COLOR: '3',
  npm_config_user_agent: 'npm',
  GIT_DIR: '/nowhere',
  LANG: 'de_AT.UTF-8',
  LC_ALL: 'de_AT.UTF-8',
  TZ: 'Asia/Tokyo',
}

test('who somebody is and how the network is reached is kept, all else is the same for everybody', () => {
  const folders = ['/work/node_modules/.bin', '/npm/lib/node-gyp-bin', '/nowhere', '/usr/bin']
  const caller = { HOME: '/home/ada', TMPDIR: '/room', HTTPS_PROXY: 'http://proxy:1' }
  const { SHELL, ...rest } = localEnvironment({
    ...strange,
    ...{ ...caller, SHELL: '/bin/fish', TERM: 'dumb' },
    PATH: folders.join(delimiter),
  })
  assert.match(SHELL ?? '', /^\/(?:usr\/)?bin\/(?:ba)?sh$/)
  assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
    ...caller,
    ...{ PATH: `/nowhere${delimiter}/usr/bin`, LANG: 'C.UTF-8', TERM: 'xterm' },
  })
})

test('a command on this computer sees nothing of the caller, the program of a stage all of it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'environment-'))
  Object.assign(process.env, strange, { HOME: folder, DOCKER_HOST: 'ssh://ada@lamp' })
  t.after(() => {
    rmSync(folder, { recursive: true })
  })
  const stage = await openStage({
    name: 'both',
    config: {
      ...{ about: 'a test', start: undefined, stop: undefined, notRun: [], played: [] },
      machines: { here: 'local', there: ['bash', '--norc'] },
    },
    ...{ root: folder, folder, files: new Map() },
    say: () => undefined,
    signal: new AbortController().signal,
  })
  t.after(() => stage.close())
  const names = [...Object.keys(strange), 'DOCKER_HOST']
  const print = `printf '%s,' ${names.map((name) => `"$${name}"`).join(' ')}`
  for (const [machine, seen] of [
    ['here', `,,,,,C.UTF-8,,,,`],
    ['there', `${Object.values(strange).join(',')},ssh://ada@lamp,`],
  ] as const) {
    const found = stage.machines.get(machine)
    assert.ok(found)
    const shell = await Shell.open(found)
    const { output } = await shell.run(print, { seconds: 10, bytes: 1000 })
    await shell.close()
    assert.equal(output, seen)
  }
})
