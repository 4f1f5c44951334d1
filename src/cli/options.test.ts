import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, it } from 'node:test'
import { readCall, readOptions, readPort, UsageError } from './options.ts'

const command = {
  usage: 'npm run lamp -- [--port NUMBER] [--bright]',
  about: 'Lights the lamp.',
  options: {
    port: { value: 'NUMBER', help: 'Where to listen' },
    bright: { help: 'Use all of it' },
  },
}
const usage = `\nusage: ${command.usage}`

describe('readOptions', () => {
  const right: readonly (readonly [argv: string[], options: [string, string | true][]])[] = [
    [[], []],
    [['--port', '80'], [['port', '80']]],
    [['--port=80'], [['port', '80']]],
    [['--port='], [['port', '']]],
    [
      ['--bright', '--port', '1', '--port', '2'],
      [
        ['bright', true],
        ['port', '2'],
      ],
    ],
    [['--'], []],
  ]
  for (const [argv, options] of right) {
    it(`takes \`${argv.join(' ')}\``, () => {
      assert.deepEqual([...readOptions(command, argv)], options)
    })
  }

  const wrong: readonly (readonly [argv: string[], message: string])[] = [
    [['--prt', '80'], 'There is no option `--prt`\n    nearest: --port'],
    [['--xylophone'], 'There is no option `--xylophone`'],
    [['-p'], 'There is no option `-p`'],
    [['--port'], '`--port` lacks its NUMBER'],
    [['80'], '`80` is one argument too many'],
    [['--', '80'], '`80` is one argument too many'],
  ]
  for (const [argv, message] of wrong) {
    it(`refuses \`${argv.join(' ')}\``, () => {
      assert.throws(() => readOptions(command, argv), new UsageError(message + usage))
    })
  }
})

describe('readCall', () => {
  const withOperand = { ...command, usage: 'npm run lamp -- ROOM', operands: ['ROOM'] }
  it('gives what stands after the command', () => {
    const { operands, options } = readCall(withOperand, ['--bright', 'kitchen'])
    assert.deepEqual([operands, [...options]], [['kitchen'], [['bright', true]]])
  })
  for (const [argv, message] of [
    [[], 'ROOM is missing'],
    [['kitchen', 'hall'], '`hall` is one argument too many'],
  ] as const) {
    it(`refuses \`${argv.join(' ')}\``, () => {
      assert.throws(
        () => readCall(withOperand, argv),
        new UsageError(`${message}\nusage: npm run lamp -- ROOM`),
      )
    })
  }
})

describe('readPort', () => {
  it('takes a port, or the usual one', () => {
    assert.deepEqual(
      ['1', '4321', '65535', undefined].map((text) => readPort(command, text, 7)),
      [1, 4321, 65535, 7],
    )
  })
  for (const text of ['0', '65536', '-1', '1.5', 'x', '']) {
    it(`refuses \`${text}\``, () => {
      const message = `\`--port ${text}\` is no port\n    expected: a number from 1 to 65535`
      assert.throws(() => readPort(command, text, 7), new UsageError(message + usage))
    })
  }
})

describe('a command on the command line', () => {
  const run = (...argv: string[]) => {
    const script = path.join(import.meta.dirname, 'preview.command.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  it('says what it takes', () => {
    assert.deepEqual(run('--help'), {
      status: 0,
      stdout:
        'Serves the built site.\n\nusage: npm run preview -- [--port NUMBER]\n\n' +
        '  --port NUMBER  Where to listen (4321)\n  --help         Show this text\n',
      stderr: '',
    })
  })
  it('ends with status 2 where it is called wrongly', () => {
    assert.deepEqual(run('--prot', '1'), {
      status: 2,
      stdout: '',
      stderr:
        'There is no option `--prot`\n    nearest: --port\nusage: npm run preview -- [--port NUMBER]\n',
    })
  })
})
