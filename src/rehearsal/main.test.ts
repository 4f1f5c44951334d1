import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
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
import { nspawn } from './stand-in/nspawn/nspawn.ts'

// Before any test: the runner does not wait for a file that waits between its tests.
const able = process.platform === 'linux' && process.getuid?.() === 0
const noContainers = able ? await nspawn.trouble(new AbortController().signal) : 'not root on Linux'
const inQemu = process.env['STAND_IN_QEMU'] === '1'

const small = join(import.meta.dirname, 'fixtures/small')
const root = mkdtempSync(join(tmpdir(), 'small-'))
cpSync(small, root, { recursive: true })
after(() => rmSync(root, { recursive: true }))

const temporary = join(root, 'tmp')
mkdirSync(temporary)

const page = join(root, 'content/tasks/1-greet.mdx')
const recording = join(root, 'content/recordings/1-greet.txt')
const text = readFileSync(page, 'utf8')

interface Run {
  readonly child: ChildProcess
  /** Everything that was printed so far. */
  readonly said: () => string
  readonly ended: Promise<unknown>
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, WORKSHOP: root, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  return { child, said: () => output, ended: once(child, 'close') }
}

async function run(...args: string[]): Promise<[number | null, string]> {
  const { child, said, ended } = start(...args)
  await ended
  return [child.exitCode, said()]
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** What an ended rehearsal could have left behind: processes, folders, a lock. */
function left(): string[] {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return [
    ...processes.split('\n').filter((line) => line.includes(temporary)),
    ...readdirSync(temporary),
    ...['.cache/rehearsal.lock'].filter((file) => existsSync(join(root, file))),
  ]
}

test('help, and a command line that is wrong, start nothing', async () => {
  assert.match((await run('--help'))[1], /^npm run rehearse/)
  assert.deepEqual(await run('--task', '1-gret'), [
    2,
    'rehearse: there is no task `1-gret`; nearest: 1-greet\n',
  ])
})

test('machines that cannot be had give status 2', async () => {
  const [status, said] = await run('--on', 'nixos')
  assert.equal(status, 2)
  assert.match(said, /`ssh vm` does not answer\. Start the VM/)
  assert.deepEqual(left(), [])
})

for (const [on, skip] of [
  ['stand-in', noContainers ?? false],
  ['stand-in-qemu', inQemu ? false : 'takes minutes where there is no KVM; set STAND_IN_QEMU=1'],
] as const) {
  describe(`on the ${on}`, { skip }, () => {
    test('a second rehearsal beside the first says so, and the first one is not disturbed', async () => {
      const first = start('--on', on, '--update')
      await until(() => existsSync(join(root, '.cache/rehearsal.lock')))
      const [status, said] = await run('--on', on)
      assert.equal(status, 2)
      assert.match(said, /another rehearsal is running: process \d+/)
      await first.ended
      assert.equal(first.child.exitCode, 0, first.said())
      assert.match(first.said(), /Recorded: content\/recordings\/1-greet\.txt\n$/)
      const recorded = readFileSync(recording, 'utf8')
      assert.match(recorded, /^# machines: stand-in$/m)
      assert.match(
        recorded,
        /host\$ cat greeting\.txt\nGood day\n\nvm\$ hostname\nvm\n\nhost\$ cat greeting\.txt\nHello\n/,
      )
      assert.match(recorded, /vm\$ cat \/etc\/nixos\/greeting\.txt\nHello\n/)
      assert.deepEqual(left(), [])
    })

    test('a broken command is found, and nothing is recorded', async () => {
      const before = readFileSync(recording, 'utf8')
      writeFileSync(page, text.replace('vm$ hostname', 'vm$ hostnam'))
      const [status, said] = await run('--on', on, '--update')
      writeFileSync(page, text)
      assert.equal(status, 1)
      assert.match(
        said,
        /1-greet\.mdx:13 {2}vm\$ hostnam\n +expected: exit status 0\n +found: +127/,
      )
      assert.match(said, /Nothing was recorded/)
      assert.equal(readFileSync(recording, 'utf8'), before)
      assert.match(
        readFileSync(join(root, 'test-results/rehearsal/junit.xml'), 'utf8'),
        /failures="1" skipped="1"/,
      )
    })

    test('an output that is not the recorded one is found', async () => {
      const before = readFileSync(recording, 'utf8')
      writeFileSync(recording, before.replace('hostname\nvm', 'hostname\nlaptop'))
      const [status, said] = await run('--on', on)
      writeFileSync(recording, before)
      assert.equal(status, 1)
      assert.match(said, /expected: laptop\n +found: +vm/)
    })

    for (const [moment, sign] of [
      ['while the machines start', 'The VM runs in'],
      ['while a command runs', 'passed   vm$ hostname'],
    ] as const) {
      test(`Ctrl-C ${moment} takes everything down and records nothing`, async () => {
        const before = readFileSync(recording, 'utf8')
        writeFileSync(page, text.replace('cat /nowhere', 'sleep 100'))
        const { child, said, ended } = start('--on', on, '--update')
        await until(() => said().includes(sign))
        child.kill('SIGINT')
        await ended
        writeFileSync(page, text)
        assert.equal(child.exitCode, 130, said())
        assert.match(
          said(),
          /The rehearsal was interrupted .*\. The machines are gone, and no recording/,
        )
        assert.equal(readFileSync(recording, 'utf8'), before)
        assert.deepEqual(left(), [])
      })
    }

    test('a rehearsal that is killed leaves no machine behind', async () => {
      const { child, said, ended } = start('--on', on)
      await until(() => said().includes('passed   host$ cat'))
      child.kill('SIGKILL')
      await ended
      const machines = () => left().filter((line) => line.includes(temporary))
      await Promise.race([
        until(() => machines().length === 0),
        new Promise((r) => setTimeout(r, 10_000)),
      ])
      assert.deepEqual(machines(), [])
    })
  })
}
