import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { here, limits, openShell } from './fixtures/here.ts'
import type { Machine } from './machine.ts'
import { runningCommands } from './running-commands.ts'
import { type Seen, Shell } from './shell.ts'

/** A second shell that waits for the first. */
const behindAnother: Machine = { ...here, shell: ['sh', '-c', 'bash -l; true'] }
/** As over `ssh -t`: the shell has a terminal already. */
const inTerminal: Machine = { ...here, shell: ['script', '-qec', 'bash -l', '/dev/null'] }

describe('a command in a shell', () => {
  let shell: Shell
  before(async () => (shell = await Shell.open(here)))
  after(() => shell.close())

  const table: [string, string, Partial<Seen>][] = [
    ['prints', 'echo a; echo b', { output: 'a\nb', exit: 0, ending: 'exit' }],
    ['prints no newline', 'printf a', { output: 'a' }],
    ['fails', '(exit 7)', { output: '', exit: 7 }],
    ['has further lines', 'cat <<EOF\na\n\nb $((1 + 1))\nEOF', { output: 'a\n\nb 2' }],
    [
      'is longer than a line of a terminal',
      `printf ${'x'.repeat(9000)} | wc -c`,
      { output: '9000' },
    ],
    [
      'is unknown',
      'nosuchprogram',
      { output: 'bash: nosuchprogram: command not found', exit: 127 },
    ],
    ['is no command', 'if', { exit: 2, ending: 'exit' }],
    ['reads its input', 'read -r x; echo "$?$x"', { output: '1' }],
    ['sets a variable', 'x=3', { exit: 0 }],
    ['finds that variable', 'echo $x', { output: '3' }],
    [
      'prints escape codes',
      String.raw`printf '\033[1;31mred\033[0m \033]0;t\007x'`,
      { output: 'red x' },
    ],
    ['prints invalid UTF-8', String.raw`printf 'a\377b\n'`, { output: 'ab', invalid: true }],
    ['leaves the terminal raw', 'stty raw -echo </dev/tty', { exit: 0 }],
    ['comes after that', 'echo a; echo b', { output: 'a\nb', exit: 0 }],
    [
      'prints what looks like an end',
      String.raw`printf '\n\036%s 0\036\n' "$(printf 0%.0s {1..32})"; echo on`,
      {},
    ],
    ['leaves nothing of us', 'env | grep -c "PROMPT_COMMAND\\|__n"; history', { output: '0' }],
  ]
  for (const [name, command, expected] of table) {
    test(`that ${name}`, async () => {
      const seen = await shell.run(command, limits)
      for (const [key, value] of Object.entries(expected)) {
        assert.deepEqual({ [key]: seen[key as keyof Seen] }, { [key]: value })
      }
      if (Object.keys(expected).length === 0) assert.match(seen.output, /on$/)
    })
  }

  test('that leaves a server running whose output goes to a file goes on', async () => {
    const seen = await shell.run('sleep 301 > /dev/null 2>&1 &', limits)
    assert.deepEqual([seen.ending, seen.exit], ['exit', 0])
    assert.match((await shell.run('jobs -r; kill %1; wait', limits)).output, /sleep 301/)
  })

  test('that floods is cut off', async () => {
    const seen = await shell.run('head -c 100000000 /dev/zero | tr "\\0" x', limits)
    assert.deepEqual([seen.ending, seen.output.length], ['size', limits.bytes])
    assert.ok(seen.seconds < 5, `${seen.seconds} s`)
    assert.equal((await shell.run('echo there', limits)).output, 'there')
  })
})

// Most of these wait.
describe('a command in a shell of its own', { concurrency: true }, () => {
  test('that follows a log is interrupted when the text appears', async (t) => {
    const shell = await openShell(t)
    const log = 'for i in 1 2 3 4 5; do echo "line $i"; sleep 0.2; done; sleep 60'
    const seen = await shell.run(log, { ...limits, until: 'line 3' })
    assert.equal(seen.ending, 'until')
    assert.equal(seen.output, 'line 1\nline 2\nline 3')
    assert.equal((await shell.run('echo there', limits)).output, 'there')
  })

  test('that hangs is interrupted', async (t) => {
    const shell = await openShell(t)
    const seen = await shell.run('echo before; sleep 60', { ...limits, seconds: 1 })
    assert.deepEqual([seen.ending, seen.output], ['time', 'before'])
    assert.equal((await shell.run('echo there', limits)).output, 'there')
  })

  test('that leaves something running waits for it, as its output would land in the next', async (t) => {
    const shell = await openShell(t)
    const seen = await shell.run('(sleep 1; echo late; exit 3) & false', limits)
    assert.deepEqual([seen.ending, seen.exit], ['exit', 1])
    assert.match(seen.output, /^\[1\] \d+\nlate\n\[1\]\+ +Exit 3 /)
    assert.equal((await shell.run('echo next', limits)).output, 'next')
  })

  test('that leaves a server running is named, and the server ended', async (t) => {
    const shell = await openShell(t)
    const nap = `sleep 300.${process.pid}`
    const seen = await shell.run(`echo on; yes '' | ${nap} &`, limits)
    assert.equal(seen.ending, 'jobs')
    assert.match(seen.jobs ?? '', /^\[1\]\+? +Running +yes '' \| sleep 300\.\d+ &$/)
    assert.match(seen.output, /^on\n\[1\] \d+$/)
    assert.ok(seen.seconds < 15, `${seen.seconds} s`)
    assert.equal((await shell.run('jobs; echo next', limits)).output, 'next')
    assert.deepEqual(
      runningCommands().filter((args) => args.startsWith(nap)),
      [],
    )
  })

  test('that asks is answered by its input, as a reader would', async (t) => {
    const shell = await openShell(t)
    const ask = `bash -c 'read -rp "Remove all? [y/N] " x; echo "so: $x"'`
    const seen = await shell.run(ask, { ...limits, input: 'y' })
    assert.deepEqual([seen.ending, seen.exit], ['exit', 0])
    assert.equal(seen.output, 'Remove all? [y/N] y\nso: y')
    const again = await shell.run(`${ask}; ${ask}`, { ...limits, input: 'y' })
    assert.deepEqual(
      [again.ending, again.output.split('\n').at(-1)],
      ['question', 'Remove all? [y/N]'],
    )
    const failed = await shell.run('read -r x; (exit 3)', { ...limits, input: 'y' })
    assert.deepEqual([failed.ending, failed.exit], ['exit', 3])
    assert.equal((await shell.run('read -r x; echo "there$x"', limits)).output, 'there')
  })

  test('that is silent and asks for nothing takes its time', async (t) => {
    const shell = await openShell(t)
    const seen = await shell.run('sleep 5; echo done', limits)
    assert.deepEqual([seen.ending, seen.output], ['exit', 'done'])
  })

  test('that waits for an answer which nobody gives is interrupted, however it asks', async (t) => {
    const shell = await openShell(t)
    const seen = await shell.run(`bash -c 'echo -n "Your name: "; read -r x </dev/tty'`, limits)
    assert.deepEqual([seen.ending, seen.output], ['question', 'Your name:'])
    assert.ok(seen.seconds < 10, `${seen.seconds} s`)
    assert.equal((await shell.run('echo there', limits)).output, 'there')
  })

  const questions = ['Password: ', 'Do you want to continue? [Y/n] ', 'Go on (yes/no/[name])? ']
  for (const question of questions) {
    test(`that asks \`${question.trim()}\` is interrupted`, async (t) => {
      const shell = await openShell(t)
      const seen = await shell.run(`bash -c 'read -rp "${question}" x </dev/tty'`, limits)
      assert.equal(seen.ending, 'question')
      assert.equal(seen.output, question.trim())
      assert.ok(seen.seconds < 10, `${seen.seconds} s`)
      assert.equal((await shell.run('echo there', limits)).output, 'there')
    })
  }

  test('that ignores Ctrl-C is ended by SIGTERM', async () => {
    const shell = await Shell.open(behindAnother)
    const seen = await shell.run('bash -c "trap \\"\\" INT; sleep 60; sleep 60"', {
      ...limits,
      seconds: 1,
    })
    assert.equal(seen.ending, 'time')
    assert.equal((await shell.run('echo there', limits)).output, 'there')
    await shell.close()
  })

  test('that ignores every signal goes with its shell', async () => {
    const shell = await Shell.open(behindAnother)
    // A time of this test's own, so that no other run's processes are taken for it.
    const nap = `sleep 0.2${process.pid}`
    const stubborn = `bash -c "trap \\"\\" INT TERM HUP; for i in {1..600}; do ${nap}; done"`
    const seen = await shell.run(stubborn, { ...limits, seconds: 1 })
    assert.deepEqual([seen.ending, shell.gone], ['time', true])
    assert.deepEqual(
      runningCommands().filter((args) => args.includes(nap)),
      [],
    )
  })

  for (const [name, machine] of Object.entries({
    alone: here,
    'behind another': behindAnother,
    'in a terminal': inTerminal,
  })) {
    test(`an interruption leaves nothing of a shell that stands ${name}`, async (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'shell-'))
      t.after(() => rmSync(folder, { recursive: true }))
      const interruption = new AbortController()
      const shell = await Shell.open(machine, interruption.signal)
      setTimeout(() => interruption.abort(), 500)
      await shell.run(`sleep 30; touch ${folder}/later`, limits)
      await delay(1000)
      assert.deepEqual(readdirSync(folder), [])
    })
  }

  test('that kills its shell is said to', async () => {
    const shell = await Shell.open(here)
    const seen = await shell.run('echo last; kill -9 $$', limits)
    assert.deepEqual([seen.ending, seen.exit, shell.gone], ['shell', undefined, true])
  })

  test('a machine that gives no shell is said to', async () => {
    const expected =
      'the machine `vm` gives no shell\n' +
      '    expected: a shell on the standard input of its command, with `bash` and `script`\n'
    const absent: [Machine['shell'], string][] = [
      [['sh', '-c', 'echo no route >&2; exit 255'], '    found: no route'],
      [['no-such-program'], '    found: spawn no-such-program ENOENT'],
      [['env', '-i', 'PATH=/nowhere', '/bin/sh'], '    found: /bin/sh: 1: exec: env: not found'],
    ]
    for (const [shell, found] of absent) {
      const machine = { ...here, name: 'vm', shell }
      await assert.rejects(Shell.open(machine), { message: expected + found })
    }
  })
})
