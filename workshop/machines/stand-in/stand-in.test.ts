import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { runningCommands } from '../../../src/rehearsal/running-commands.ts'
import { nspawn } from './nspawn/nspawn.ts'

// Before any test: the runner does not wait for a file that waits between its tests.
const able = process.platform === 'linux' && process.getuid?.() === 0
const noContainers = able ? await nspawn.trouble(new AbortController().signal) : 'not root on Linux'
const inQemu = process.env['STAND_IN_QEMU'] === '1'

const rehearsal = join(import.meta.dirname, '../../../src/rehearsal')
const root = mkdtempSync(join(tmpdir(), 'small-'))
after(() => rmSync(root, { recursive: true }))
cpSync(join(rehearsal, 'fixtures/small'), root, { recursive: true })
const temporary = join(root, 'tmp')
mkdirSync(temporary)
for (const state of ['start', '1.2']) {
  const folder = join(root, 'workshop/solutions/evaluated', state)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'firewall.json'), '{ "allowedTCPPorts": [22] }\n')
}
const page = join(root, 'content/tasks/1-greet.mdx')
const text = readFileSync(page, 'utf8').replace('vm$ cat greeting', 'vm$ cat /etc/nixos/greeting')
writeFileSync(page, text)

const settings = join(root, 'content/workshop.yaml')
const program = (name: string): string => JSON.stringify(join(import.meta.dirname, name))
const stage = (name: string, ...args: string[]): string => `  ${name}:
    about: the stand-in
    start: [node, ${[program('start.ts'), ...args].join(', ')}]
    stop: [node, ${program('stop.ts')}]
    host: [sh, ${program('shell.sh')}, host]
    vm: [sh, ${program('shell.sh')}, vm]
`
const stages = `stages:\n${stage('stand-in')}${stage('stand-in-qemu', 'qemu')}`
const before = readFileSync(settings, 'utf8')
writeFileSync(
  settings,
  before.replace(/^stages:\n(?: .*\n)+/m, () => stages),
)

interface Run {
  readonly child: ChildProcess
  /** Everything that was printed so far. */
  readonly said: () => string
  readonly ended: Promise<unknown>
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, [join(rehearsal, 'main.ts'), ...args], {
    env: { ...process.env, WORKSHOP: root, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  return { child, said: () => output, ended: once(child, 'close') }
}

async function until(condition: () => boolean, seconds = 600): Promise<void> {
  const deadline = performance.now() + seconds * 1000
  while (!condition() && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The processes that were started for a rehearsal. */
function machines(): string[] {
  return runningCommands().filter((line) => line.includes(temporary))
}

for (const [on, skip] of [
  ['stand-in', noContainers ?? false],
  ['stand-in-qemu', inQemu ? false : 'takes minutes where there is no KVM; set STAND_IN_QEMU=1'],
] as const) {
  describe(`on the ${on}`, { skip }, () => {
    test('host and VM run the commands, and say what they are', async () => {
      const { child, said, ended } = start('--on', on, '--update')
      await ended
      assert.equal(child.exitCode, 0, said())
      const recorded = readFileSync(join(root, 'content/recordings/1-greet.txt'), 'utf8')
      assert.match(recorded, /^# host: a stand-in: curl, ssh and Nix of Debian GNU\/Linux/m)
      assert.match(
        recorded,
        /^# vm: a stand-in: Debian .* with systemd \d+, Bitcoin .*, Node \d+$/m,
      )
      assert.match(recorded, /host\$ cat greeting\.txt\nGood day\n\nvm\$ hostname\nvm\n/)
      assert.match(recorded, /vm\$ cat \/etc\/nixos\/greeting\.txt\nHello\n/)
      assert.deepEqual([machines(), readdirSync(temporary)], [[], []])
    })

    test('Ctrl-C while the machines start takes everything down', async () => {
      const { child, said, ended } = start('--on', on)
      await until(() => said().includes('The VM runs in'))
      child.kill('SIGINT')
      await ended
      assert.equal(child.exitCode, 130, said())
      assert.deepEqual([machines(), readdirSync(temporary)], [[], []])
    })

    test('a rehearsal that is killed leaves no machine behind', async () => {
      const { child, said, ended } = start('--on', on)
      await until(() => said().includes('passed   host$ cat'))
      child.kill('SIGKILL')
      await ended
      await until(() => machines().length === 0, 10)
      assert.deepEqual(machines(), [])
    })
  })
}
