import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Program } from '../console/program.ts'
import { limits, openShell } from './fixtures/here.ts'
import type { Seen } from './shell.ts'

// Each has a shell of its own, for most of them wait.
describe('a program that stays open', { concurrency: true }, () => {
  const node = `'${process.execPath}'`
  const nodePrompts: Program = { prompt: '>', more: '|' }
  const bashPrompts: Program = { prompt: 'bash-…', more: '>' }
  const table: [string, string, Program, [string, string][], number][] = [
    [
      'Node',
      node,
      nodePrompts,
      [
        ['1 + 1', '2'],
        ['console.log("</p>")', '</p>\nundefined'],
        ['[1,\n2\n]', '[ 1, 2 ]'],
        ['process.exit(3)', ''],
      ],
      3,
    ],
    [
      'Bash',
      'bash --norc --noprofile',
      bashPrompts,
      [
        ['x=3', ''],
        ['printf $x', '3'],
        ['sleep 5; echo done', 'done'],
        ['cat <<E\na\nE', 'a'],
        ['exit', 'exit'],
      ],
      0,
    ],
  ]
  for (const [name, command, program, inputs, exit] of table) {
    test(`as ${name}, takes what is typed`, async (t) => {
      const shell = await openShell(t)
      const opened = await shell.run(command, limits, program)
      assert.deepEqual([opened.ending, opened.exit, shell.hasProgram], ['asks', undefined, true])
      for (const [index, [text, output]] of inputs.entries()) {
        const last = index === inputs.length - 1
        const seen = await shell.type(text, limits, program, !last)
        const expected = last ? [output, 'exit', exit] : [output, 'asks', undefined]
        assert.deepEqual([seen.output, seen.ending, seen.exit], expected)
      }
      assert.equal(shell.hasProgram, false)
      assert.equal((await shell.run('echo there', limits)).output, 'there')
    })
  }

  const wrong: [string, string, boolean, Partial<Seen>][] = [
    ['does not leave', '1', false, { ending: 'asks', asks: '>', output: '1' }],
    ['leaves early', '.exit', true, { ending: 'exit', exit: 0 }],
    ['waits for a further line', '[1,', true, { ending: 'asks otherwise', asks: '|' }],
    ['waits for none', '1\n2', true, { ending: 'asks otherwise', asks: '>', output: '1' }],
    ['takes too long', 'while (true);', true, { ending: 'time' }],
  ]
  for (const [name, text, staysOpen, expected] of wrong) {
    test(`is made to end when it ${name}`, async (t) => {
      const shell = await openShell(t)
      await shell.run(node, limits, nodePrompts)
      const seen = await shell.type(text, { ...limits, seconds: 2 }, nodePrompts, staysOpen)
      for (const [key, value] of Object.entries(expected)) {
        assert.deepEqual({ [key]: seen[key as keyof Seen] }, { [key]: value })
      }
      assert.equal(shell.hasProgram, false)
      assert.equal((await shell.run('echo there', limits)).output, 'there')
    })
  }

  const plain = `bash -c 'while read -rp "ask> " x; do eval "$x"; done'`
  const plainPrompts: Program = { prompt: 'ask>', more: undefined }

  test('is made to end when it asks for something else than with its prompt', async (t) => {
    const shell = await openShell(t)
    await shell.run(plain, limits, plainPrompts)
    const seen = await shell.type('read -rp "Your name: " x', limits, plainPrompts, true)
    assert.deepEqual([seen.ending, seen.output], ['question', 'Your name:'])
    assert.ok(seen.seconds < 10, `${seen.seconds} s`)
    assert.equal(shell.hasProgram, false)
    assert.equal((await shell.run('echo there', limits)).output, 'there')
  })

  test('may take its time to begin', async (t) => {
    const shell = await openShell(t)
    assert.equal((await shell.run(`sleep 3; ${plain}`, limits, plainPrompts)).ending, 'asks')
    assert.equal((await shell.type('exit 3', limits, plainPrompts, false)).exit, 3)
  })

  test('has what was left running waited for once it has ended', async (t) => {
    const shell = await openShell(t)
    await shell.run(`(sleep 2; echo late) & ${plain}`, limits, plainPrompts)
    const seen = await shell.type('exit', limits, plainPrompts, false)
    assert.deepEqual([seen.ending, seen.exit], ['exit', 0])
    assert.match(seen.output, /^late\n/)
    assert.equal((await shell.run('echo next', limits)).output, 'next')
  })
})
