import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { withoutHome } from './fixtures/here.ts'
import type { Machine } from './machine.ts'
import type { PlannedCommand } from './plan.ts'
import { ReaderCopy } from './reader-copy.ts'
import { rehearse, type Result, type Wishes } from './rehearse.ts'
import type { Stage } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
after(() => rmSync(folder, { recursive: true }))
const copy = new ReaderCopy(join(folder, 'copy'))
beforeEach(() => copy.write(new Map([['a.txt', 'start\n']])))

/** The `vm` of these tests is lost as soon as the file `lost` is there. */
const lost = join(folder, 'lost')
const here = { folder: copy.folder, environment: withoutHome }
const machines: Machine[] = [
  { name: 'host', shell: ['bash', '-l'], ...here },
  { name: 'vm', shell: ['sh', '-c', `test ! -e ${lost} && exec bash -l`], ...here },
]
const stage: Stage = {
  name: 'test',
  machines: new Map(machines.map((machine) => [machine.name, machine])),
  identity: new Map(),
  slowness: 1,
  write: (files) => copy.write(files),
  exception: (command) =>
    command === 'podman' ? { kind: 'not run', reason: 'no network' } : undefined,
  close: () => Promise.resolve(),
}

function planned(
  machine: string,
  text: string,
  more: Partial<PlannedCommand> = {},
): PlannedCommand {
  return {
    task: '1-try',
    step: '1.1',
    place: { file: '1-try.mdx', line: 5 },
    command: { machine, root: false, text, lines: [`${machine}$ ${text}`], line: 5 },
    state: { name: 'start', files: new Map([['a.txt', 'start\n']]) },
    exit: 0,
    seconds: 10,
    ...more,
  }
}

function run(plan: PlannedCommand[], wishes: Partial<Wishes> = {}): Promise<Result[]> {
  return rehearse(plan, stage, {
    recordedBefore: () => undefined,
    begins: () => undefined,
    ends: () => undefined,
    checks: [],
    tried: () => undefined,
    signal: new AbortController().signal,
    ...wishes,
  })
}

function told(results: readonly Result[]): [string, string | undefined][] {
  return results.map(({ verdict, seen, reason }) => [verdict, seen?.output ?? reason])
}

test('each machine has its shell, and the files are those of the step', async () => {
  const edited = { name: '1.2', files: new Map([['b/c.txt', 'edited\n']]) }
  const results = await run([
    planned('host', 'cat a.txt; x=host'),
    planned('vm', 'x=vm'),
    planned('host', 'ls; cat b/c.txt', { state: edited }),
    planned('host', 'echo $x'),
    planned('vm', 'echo $x'),
  ])
  assert.deepEqual(told(results), [
    ['passed', 'start'],
    ['passed', ''],
    ['passed', 'b\nedited'],
    ['passed', 'host'],
    ['passed', 'vm'],
  ])
})

test('a mistake is made in a shell of its own, and has to give its message', async () => {
  const spoilt = { name: '1.1', files: new Map([['a.txt', 'spoilt\n']]) }
  const wrong = { mistake: '1.1-spoilt', state: spoilt, until: 'spoilt' }
  const results = await run([
    planned('host', 'x=kept; cd /'),
    planned('host', 'x=lost; cat a.txt; sleep 60', wrong),
    planned('host', 'echo right', wrong),
    planned('host', 'echo $x; pwd; cat "$OLDPWD/a.txt"'),
  ])
  assert.deepEqual(told(results), [
    ['passed', ''],
    ['passed', 'spoilt'],
    ['failed', 'right'],
    ['passed', 'kept\n/\nstart'],
  ])
  assert.deepEqual(
    results.map(({ recorded }) => recorded),
    [true, false, false, true],
  )
})

test('what is not run says why, and what came before a task is walked through', async () => {
  const before = { task: '0-before' }
  const results = await run(
    [
      planned('host', 'false', before),
      planned('host', 'podman', before),
      planned('host', 'podman'),
      planned('host', 'ssh vm', { skip: 'waits for a person' }),
      planned('host', 'echo here'),
      planned('host', 'echo later', { task: '2-later' }),
    ],
    { task: '1-try' },
  )
  assert.deepEqual(told(results), [
    ['walked', ''],
    ['walked', 'no network'],
    ['not run', 'no network'],
    ['not run', 'waits for a person'],
    ['passed', 'here'],
  ])
})

test('a failure does not end the rehearsal, nor does a command that ends its shell', async () => {
  const recorded = [{ text: 'two', differs: [] }]
  const results = await run(
    [
      planned('vm', 'false'),
      planned('vm', 'kill -9 $$'),
      planned('vm', 'exit'),
      planned('vm', 'echo one'),
    ],
    { recordedBefore: ({ command }) => (command.text === 'echo one' ? recorded : undefined) },
  )
  assert.deepEqual(
    results.map(({ verdict, differences }) => [verdict, ...differences.map(({ found }) => found)]),
    [['failed', '1'], ['failed', 'its shell ended with it'], ['passed'], ['failed', 'one']],
  )
})

test('a machine that is lost ends the rehearsal, and is named', async () => {
  const command = `touch ${lost}; kill -9 $$`
  await assert.rejects(run([planned('vm', command), planned('vm', 'echo never')]), {
    message: `the machine \`vm\` is lost; it was there until\n    1-try.mdx:5: ${command}`,
  })
  rmSync(lost)
})

test('an interruption ends the command and the rehearsal', async () => {
  const interruption = new AbortController()
  const began = performance.now()
  setTimeout(() => interruption.abort(), 1000)
  const marker = join(folder, 'marker')
  const rehearsal = run([planned('host', `sleep 30; touch ${marker}`, { seconds: 60 })], {
    signal: interruption.signal,
  })
  await assert.rejects(rehearsal, { name: 'AbortError' })
  assert.ok(performance.now() - began < 10_000)
  assert.equal(existsSync(marker), false)
  assert.equal(readFileSync(join(copy.folder, 'a.txt'), 'utf8'), 'start\n')
})

/** What is typed into the Bash that `opening` opens. */
function typed(text: string, staysOpen: boolean): PlannedCommand {
  const { exit, ...input } = planned('host', text, { opener: bash, program, staysOpen })
  return {
    ...input,
    command: { ...input.command, at: 'bash-5$' },
    ...(staysOpen ? {} : { exit: exit ?? 0 }),
  }
}
const bash = 'bash --norc --noprofile'
const program = { prompt: 'bash-…', more: '>' }

test('what is typed into a program is run by it, until that is left', async () => {
  const { exit, ...opening } = planned('host', bash, { program, staysOpen: true })
  assert.equal(exit, 0)
  const results = await run([
    opening,
    typed('x=inside', true),
    typed('echo $x', true),
    typed('exit', false),
    planned('host', 'echo outside $x'),
    opening,
    typed('echo again', false),
    planned('host', 'echo outside'),
    opening,
    typed('exit 3', true),
    typed('echo never', false),
    planned('host', 'echo $SHLVL > level; ls level'),
  ])
  assert.deepEqual(
    results.map(({ verdict, seen, differences: [first] }) => [
      verdict,
      first === undefined ? seen?.output : `${first.expected}: ${first.found}`,
    ]),
    [
      ...[
        ['passed', ''],
        ['passed', ''],
        ['passed', 'inside'],
        ['passed', 'exit'],
      ],
      ['passed', 'outside'],
      ['passed', ''],
      ['failed', `a command that leaves the program: \`bash-…\` again`],
      ['passed', 'outside'],
      ['passed', ''],
      ['failed', 'that `bash-…` appears: it ended before, with exit status 3'],
      ['failed', `that \`${bash}\` is still open: it is not, after what failed before`],
      ['passed', 'level'],
    ],
  )
})
