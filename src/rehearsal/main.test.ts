import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { SmallWorkshop } from './fixtures/small.ts'
import { runningCommands } from './running-commands.ts'

const small = new SmallWorkshop()
const { root, temporary } = small
after(() => rmSync(root, { recursive: true }))

const page = join(root, 'content/tasks/1-greet.mdx')
const settings = join(root, 'content/workshop.yaml')
const recording = join(root, 'content/recordings/1-greet.txt')
const [text, config] = [readFileSync(page, 'utf8'), readFileSync(settings, 'utf8')]
afterEach(() => {
  writeFileSync(page, text)
  writeFileSync(settings, config)
})

async function run(...args: string[]): Promise<[number | null, string]> {
  const { child, said, ended } = small.start(...args)
  await ended
  return [child.exitCode, said()]
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The head of a recording without the seal, which stands for the rest. */
function headOf(recorded: string): string {
  return recorded.slice(0, recorded.indexOf('\n# seal: '))
}

/** Adds lines to the stage. */
function addToStage(...lines: string[]): void {
  const added = lines.map((line) => `    ${line}\n`).join('')
  writeFileSync(settings, config.replace('    host: local\n', `${added}$&`))
}

test('help, and a command line that is wrong, start nothing', async () => {
  assert.match(
    (await run('--help'))[1],
    /^npm run rehearse[^]*--on here +this computer \(the default\)/,
  )
  assert.deepEqual(await run('--task', '1-gret'), [
    2,
    'rehearse: there is no task `1-gret`; nearest: 1-greet\n',
  ])
})

test('a second rehearsal beside the first says so, and the first one is not disturbed', async () => {
  const first = small.start('--update')
  await until(() => first.said().includes('passed   host$ cat'))
  // However long the second one takes to begin, the first one is not done.
  first.child.kill('SIGSTOP')
  const [status, said] = await run()
  first.child.kill('SIGCONT')
  assert.equal(status, 2)
  assert.match(said, /another rehearsal is running: process \d+/)
  await first.ended
  assert.equal(first.child.exitCode, 0, first.said())
  assert.match(first.said(), /Recorded: content\/recordings\/1-greet\.txt\n$/)
  const recorded = readFileSync(recording, 'utf8')
  assert.match(recorded, /^# stage: here\n# host: \w.*\n# vm: \w/m)
  assert.match(
    recorded,
    /host\$ cat greeting\.txt\nGood day\n\nvm\$ hostname\n\S+\n\nhost\$ cat greeting\.txt\nHello\n/,
  )
  assert.deepEqual(small.left(), [])
})

test('everything that was recorded is compared', async () => {
  const [status, said] = await run()
  assert.equal(status, 0, said)
  assert.match(said, /compared with the recordings: 6 of 6\n/)
})

test('a broken command is found with its own output, and nothing is recorded', async () => {
  const before = readFileSync(recording, 'utf8')
  writeFileSync(page, text.replace('vm$ hostname', 'vm$ hostnam'))
  const [status, said] = await run('--update')
  assert.equal(status, 1)
  assert.match(
    said,
    /1-greet\.mdx:13 {2}vm\$ hostnam\n +expected: exit status 0\n +found: +127\n +output: +bash: hostnam: command not found/,
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
  writeFileSync(recording, before.replace('\nGood day\n', '\nGood night\n'))
  const [status, said] = await run()
  writeFileSync(recording, before)
  assert.equal(status, 1)
  assert.match(said, /expected: Good night\n +found: +Good day/)
})

test('what differs from one run to the next is seen by two, and what does not is compared', async () => {
  const before = readFileSync(recording, 'utf8')
  const command = 'vm$ echo "${RANDOM}s 0f9188f1"'
  writeFileSync(page, text.replace('vm$ hostname', command))
  const [updated, told] = await run('--update')
  assert.equal(updated, 0, told)
  assert.match(told, /Once more, on fresh machines[^]*\nRecorded: /)
  const recorded = readFileSync(recording, 'utf8')
  assert.match(recorded, /^# differs: 2\.1\.1$/m)
  const [passed, said] = await run()
  assert.equal(passed, 0, said)
  writeFileSync(recording, recorded.replace(' 0f9188f1\n', ' 0f9188f2\n'))
  const [status] = await run()
  writeFileSync(recording, before)
  assert.equal(status, 1)
})

test('what prints something else each time cannot be recorded', async () => {
  const before = readFileSync(recording, 'utf8')
  writeFileSync(page, text.replace('vm$ hostname', 'vm$ echo "$RANDOM and more"'))
  const [status, said] = await run('--update')
  assert.equal(status, 1)
  assert.match(
    said,
    /1-greet\.mdx:13 {2}`echo "\$RANDOM and more"` prints something else on each machine\n +expected: a command that prints the same on two fresh machines, .*: \d+ and more\n +found: +\d+ and more/,
  )
  assert.match(said, /Nothing was recorded/)
  assert.equal(readFileSync(recording, 'utf8'), before)
})

test('a recording of another machine is a failure, unless it is recorded again', async () => {
  const before = readFileSync(recording, 'utf8')
  writeFileSync(recording, before.replace(/^# vm: .*$/m, '# vm: another one'))
  const [status, said] = await run()
  assert.equal(status, 1)
  assert.match(
    said,
    /content\/recordings\/1-greet\.txt {2}This was recorded on another `vm`, so nothing was compared with it\n +expected: .+; or `npm run rehearse -- --update`.*\n +found: another one/,
  )
  assert.match(said, /compared with the recordings: 0 of 6\n/)
  const [again] = await run('--update')
  assert.equal(again, 0)
  assert.equal(headOf(readFileSync(recording, 'utf8')), headOf(before))
})

test('a command that its recording does not have is a failure', async () => {
  const before = readFileSync(recording, 'utf8')
  writeFileSync(recording, before.replace(/\n\nvm\$ hostname\n.*/, ''))
  const [status, said] = await run()
  writeFileSync(recording, before)
  assert.equal(status, 1)
  assert.match(said, /compared with the recordings: 5 of 6\n/)
  assert.match(
    said,
    /1-greet\.mdx:13 {2}`hostname` was never recorded, so it was compared with nothing\n +expected: `npm run rehearse -- --update`/,
  )
})

test('a stage says what its machines are, what it cannot run, and what it plays', async () => {
  addToStage(
    `start: [sh, -c, 'echo "{\\"machine\\":\\"vm\\",\\"is\\":\\"a toy\\"}"; echo up; touch $REHEARSAL_FOLDER/workshop/begun']`,
    `stop: [sh, -c, 'echo down']`,
    'not-run: [{ command: ^hostname$, because: toys have no name }]',
    'played: [{ command: /nowhere, because: it is read aloud }]',
  )
  writeFileSync(page, text.replace('cat /nowhere', 'ls; cat /nowhere'))
  const [status, said] = await run()
  assert.equal(status, 1)
  assert.match(said, /^Starting here: this computer …\nup\n/)
  assert.match(said, /not run {2}vm\$ hostname: toys have no name\n/)
  assert.match(said, /played {3}vm\$ ls; cat \/nowhere/)
  assert.match(said, /1 × played: it is read aloud/)
  assert.match(said, /expected: a toy; or /)
  assert.match(said, /\ndown\n$/)
  const report = readFileSync(join(root, 'test-results/rehearsal/report.html'), 'utf8')
  assert.match(report, /<dt>vm<dd>a toy/)
  assert.match(report, /begun +greeting\.txt/)
  assert.deepEqual(small.left(), [])
})

const unstarted: [what: string, start: string, says: RegExp][] = [
  ['that fails', 'echo no room >&2; exit 3', /^rehearse: `sh -c .*` failed\nno room$/m],
  ['that says something else than facts', `echo '{"vm":1}'`, /found: \{"vm":1\}/],
]
for (const [what, program, says] of unstarted) {
  test(`a start ${what} gives status 2, and the stage is stopped`, async () => {
    addToStage(`start: [sh, -c, ${JSON.stringify(program)}]`, 'stop: [echo, undone]')
    const [status, said] = await run()
    assert.equal(status, 2)
    assert.match(said, says)
    assert.match(said, /\nundone\n/)
    assert.deepEqual(small.left(), [])
  })
}

const full = `mount -t tmpfs -o size=64k tmpfs ${temporary} && dd if=/dev/zero of=${temporary}/full 2>/dev/null
  exec "$0" "$@"`
const noMounts = spawnSync('unshare', ['--mount', 'true']).status !== 0 && 'nobody may mount here'
test('a full disk is said in one sentence', { skip: noMounts }, () => {
  const main = [process.execPath, join(import.meta.dirname, 'main.ts')]
  const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', full, ...main], {
    encoding: 'utf8',
    env: { ...process.env, WORKSHOP: root, TMPDIR: temporary },
  })
  assert.match(stderr, /^rehearse: the disk is full: no space left on device, .*\n$/)
  assert.equal(status, 2)
})

const moments: [moment: string, sign: string, start: string][] = [
  ['while the machines start', 'wait', 'echo wait; sleep 100'],
  ['while a command runs', 'passed   vm$ hostname', 'true'],
]
for (const [moment, sign, program] of moments) {
  test(`Ctrl-C ${moment} takes everything down and records nothing`, async () => {
    const before = readFileSync(recording, 'utf8')
    writeFileSync(page, text.replace('cat /nowhere', 'sleep 100'))
    addToStage(`start: [sh, -c, '${program}']`)
    const { child, said, ended } = small.start('--update')
    await until(() => said().includes(sign))
    child.kill('SIGINT')
    await ended
    assert.equal(child.exitCode, 130, said())
    assert.match(
      said(),
      /The rehearsal was interrupted .*\. The machines are gone, and no recording/,
    )
    assert.equal(readFileSync(recording, 'utf8'), before)
    assert.deepEqual(small.left(), [])
  })
}

test('what a rehearsal leaves that is killed is gone after the next one', async () => {
  const nap = `sleep 10${process.pid}`
  writeFileSync(
    page,
    text
      .replace('vm$ hostname', `vm$ ${nap} >/dev/null 2>&1 & hostname`)
      .replace('cat /nowhere', 'sleep 100'),
  )
  addToStage(
    // Ends with the rehearsal, for its input does.
    `start: [sh, -c, 'sh -c "cat; echo over >${temporary}/over" <&0 >/dev/null 2>&1 &']`,
    `stop: [sh, -c, 'echo stopped $REHEARSAL_FOLDER']`,
  )
  const { child, said, ended } = small.start()
  await until(() => said().includes('passed   vm$ sleep'))
  child.kill('SIGKILL')
  await ended
  await until(() => existsSync(join(temporary, 'over')))
  rmSync(join(temporary, 'over'))
  const [folder = ''] = readdirSync(temporary)
  const running = () => runningCommands().some((command) => command.includes(nap))
  assert.equal(running(), true)
  writeFileSync(page, text)
  const [, next] = await run()
  assert.match(next, /The last rehearsal was killed: taking down what it left/)
  assert.match(next, new RegExp(`\nstopped ${join(temporary, folder)}\n`))
  rmSync(join(temporary, 'over'))
  assert.equal(running(), false)
  assert.deepEqual(small.left(), [])
})
