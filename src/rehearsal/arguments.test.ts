import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArguments } from './arguments.ts'

const tasks = ['0-setup', '1-first-steps', '2-options']

const right: [string[], object][] = [
  [[], { help: false, on: 'stand-in', update: false }],
  [['--on', 'nixos'], { help: false, on: 'nixos', update: false }],
  [['--task', '2', '--update'], { help: false, on: 'stand-in', update: true, task: '2-options' }],
  [['--task=0-setup'], { help: false, on: 'stand-in', update: false, task: '0-setup' }],
  [['--on', 'stand-in-qemu'], { help: false, on: 'stand-in-qemu', update: false }],
  [['-h'], { help: true, on: 'stand-in', update: false }],
]
for (const [args, expected] of right) {
  test(`understood: ${args.join(' ')}`, () =>
    assert.deepEqual(readArguments(args, tasks), expected))
}

const wrong: [string[], string][] = [
  [['--on', 'standin'], 'there is no kind of machines `standin`; nearest: stand-in'],
  [
    ['--on', 'windows'],
    'there is no kind of machines `windows`; there are: stand-in, stand-in-qemu, nixos',
  ],
  [['--task', '2-option'], 'there is no task `2-option`; nearest: 2-options'],
  [['--task', '7'], 'there is no task `7`; there are: 0-setup, 1-first-steps, 2-options'],
  [['--updat'], 'there is no option `--updat`; nearest: --update'],
  [['2'], '`2` is not understood here; see --help'],
]
for (const [args, message] of wrong) {
  test(`refused: ${args.join(' ')}`, () => {
    assert.throws(() => readArguments(args, tasks), { name: 'Error', message })
  })
}
