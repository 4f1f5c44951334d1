import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArguments, UsageProblem } from '../src/arguments.ts'
import { usageLine } from '../src/help.ts'
import { run } from './your_app.ts'

const rpc = ['--rpc-host', 'localhost', '--rpc-port', '18443', '--rpc-user', 'workshop']
const login = [...rpc, '--rpc-password', 'btcpp23berlin']
const read = {
  host: 'localhost',
  port: 18443,
  user: 'workshop',
  password: { text: 'btcpp23berlin' },
}

test('what the command line asks for', () => {
  const cases: [string[], unknown][] = [
    [['-h'], { name: 'help' }],
    [['--help'], { name: 'help' }],
    [['help'], { name: 'help' }],
    [['server', '--help'], { name: 'help' }],
    [['-V'], { name: 'version' }],
    [['--version'], { name: 'version' }],
    [[...login, 'server', '4242'], { name: 'server', rpc: read, port: 4242 }],
    [['server', '4242', ...login], { name: 'server', rpc: read, port: 4242 }],
    [[...login, 'backup', 'a b.json'], { name: 'backup', rpc: read, file: 'a b.json' }],
    [
      [...rpc, '--rpc-password-file', 'secret', 'server', '1'],
      { name: 'server', rpc: { ...read, password: { file: 'secret' } }, port: 1 },
    ],
    [
      [...rpc, '--rpc-password=-=dash', 'server', '65535'],
      { name: 'server', rpc: { ...read, password: { text: '-=dash' } }, port: 65535 },
    ],
  ]
  for (const [args, expected] of cases) assert.deepEqual(readArguments(args), expected)
})

test('what is wrong with the command line', () => {
  const cases: [string[], string][] = [
    [[], 'a subcommand is missing: server, backup or help'],
    [login, 'a subcommand is missing: server, backup or help'],
    [[...rpc, 'FIXME:', '2.2'], 'unknown subcommand `FIXME:`: there are server, backup and help'],
    [['help', 'me'], 'help takes no argument `me`'],
    [[...login, 'server'], 'server needs a port'],
    [[...login, 'server', ''], 'server needs a port'],
    [[...login, 'backup'], 'backup needs a file'],
    [[...rpc, 'server', '1', '2'], 'server takes one argument, found another `2`'],
    [
      ['server', '4242'],
      'missing: --rpc-host, --rpc-port, --rpc-user, --rpc-password or --rpc-password-file',
    ],
    [[...rpc, 'server', '4242'], 'missing: --rpc-password or --rpc-password-file'],
    [
      [...login, '--rpc-password-file', 'f', 'server', '1'],
      '--rpc-password and --rpc-password-file exclude each other',
    ],
    [['--rpc-hots', 'localhost'], 'unknown option --rpc-hots'],
    [['-x'], 'unknown option -x'],
    [['--help=please'], '--help takes no value'],
    [[...login, '--rpc-host', 'again', 'server', '1'], '--rpc-host is given more than once'],
    [['server', '1', '--rpc-host'], '--rpc-host needs a value'],
    [['server', '1', '--rpc-host='], '--rpc-host needs a value'],
    [['--rpc-host', '', 'server', '1'], '--rpc-host needs a value'],
    [
      ['--rpc-host', '--rpc-port', '1'],
      '--rpc-host needs a value; if it starts with a dash, write --rpc-host=VALUE',
    ],
  ]
  for (const [args, message] of cases) {
    assert.throws(() => readArguments(args), new UsageProblem(message), args.join(' '))
  }
})

test('values of the wrong form', () => {
  const port = 'needs a port, a number from 1 to 65535; found'
  for (const word of ['abc', '0', '65536', '424242', '1e3', '0x10', '4242 ', '+1', '１']) {
    const args = [...login.with(3, word), 'server', '4242']
    assert.throws(() => readArguments(args), new UsageProblem(`--rpc-port ${port} \`${word}\``))
    const shown = [...rpc, '--rpc-password-file', 'f', 'server', word]
    assert.throws(() => readArguments(shown), new UsageProblem(`server ${port} \`${word}\``))
  }
  for (const word of ['http://localhost', 'a b', '[::1]', 'a\nb']) {
    const message = `--rpc-host needs a host name or an address; found \`${word}\``
    assert.throws(
      () => readArguments([...login.with(1, word), 'server', '1']),
      new UsageProblem(message),
    )
  }
  assert.throws(
    () => readArguments([...login.with(5, 'a:b'), 'server', '1']),
    new UsageProblem('--rpc-user cannot hold a colon'),
  )
})

test('a password that was not quoted is never repeated', () => {
  const spilt = [
    ...rpc,
    '--rpc-password',
    'correct',
    'horse',
    'server',
    'battery',
    'server',
    '4242',
  ]
  for (const args of [
    spilt,
    spilt.toSpliced(8, 1),
    spilt.toSpliced(8, 1, '--rpc-password', 'horse'),
  ]) {
    assert.throws(
      () => readArguments(args),
      (error) => {
        assert.ok(error instanceof UsageProblem)
        assert.doesNotMatch(error.message, /correct|horse|battery/)
        return true
      },
    )
  }
})

test('the program prints the message and the usage, and ends with status 2', async () => {
  assert.deepEqual(await run(['server', 'x', '--rpc-hots', 'y']), {
    status: 2,
    stdout: '',
    stderr: `your_app: unknown option --rpc-hots\n${usageLine}\n`,
  })
})

test('help and version go to the standard output', async () => {
  const help = await run(['--help'])
  assert.equal(help.status, 0)
  assert.equal(help.stderr, '')
  for (const name of [
    '--rpc-host',
    '--rpc-password-file',
    'server <PORT>',
    'backup <FILE>',
    '-V, --version',
  ]) {
    assert.ok(help.stdout.includes(name), name)
  }
  assert.ok(help.stdout.split('\n').every((line) => line.length <= 84))
  const { stdout: version } = await run(['-V'])
  assert.match(version, /^your_app \d+\.\d+\.\d+\n$/)
  assert.ok(help.stdout.startsWith(version))
})
