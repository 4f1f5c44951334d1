import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helpText, readArguments } from './arguments.ts'

const tasks = ['0-setup', '1-first-steps', '2-options']
const stages = ['here', 'compose', 'compose-old']

const right: [string[], object][] = [
  [[], { on: 'here', update: false }],
  [['--on', 'compose'], { on: 'compose', update: false }],
  [['--task', '2', '--update'], { on: 'here', update: true, task: '2-options' }],
  [['--task=0-setup'], { on: 'here', update: false, task: '0-setup' }],
]
for (const [args, expected] of right) {
  test(`understood: ${args.join(' ')}`, () =>
    assert.deepEqual(readArguments(args, tasks, stages), expected))
}

const wrong: [string[], string][] = [
  [['--on', 'hear'], 'there is no stage `hear`; nearest: here'],
  [['--on', 'windows'], 'there is no stage `windows`; there are: here, compose, compose-old'],
  [['--task', '2-option'], 'there is no task `2-option`; nearest: 2-options'],
  [['--task', '7'], 'there is no task `7`; there are: 0-setup, 1-first-steps, 2-options'],
  [['--updat'], 'there is no option `--updat`; nearest: --update'],
  [['2'], '`2` is not understood here; see --help'],
]
for (const [args, message] of wrong) {
  test(`refused: ${args.join(' ')}`, () => {
    assert.throws(() => readArguments(args, tasks, stages), { name: 'Error', message })
  })
}

test('a workshop without stages says what is missing', () => {
  assert.throws(() => readArguments([], tasks, []), {
    message:
      'this workshop has no stage to rehearse on\n    expected: `stages` in content/workshop.yaml',
  })
  assert.match(helpText({}), /this workshop has no stage/)
})

test('the help says what each stage is, and which one is the default', () => {
  const help = helpText({ here: { about: 'this computer' }, compose: { about: 'Docker Compose' } })
  assert.match(help, /--on here +this computer \(the default\)\n +--on compose +Docker Compose\n/)
})
