import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ProblemError } from '../files/problem.ts'
import { promptOf, shownText } from './command.ts'
import { copyAll, parseConsole } from './block.ts'
import { asksWith, beforePrompt, programOf } from './program.ts'

const machines = ['host', 'vm']
const page = readFileSync(new URL('fixtures/blocks.txt', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```console\n([^]*?)\n```$/gm)].map((match) => ({
  source: match[1] ?? '',
  place: { file: 'page.mdx', line: page.slice(0, match.index).split('\n').length },
}))
const [short, long] = blocks.map(({ source, place }) => parseConsole(source, machines, place))

test('every command has its machine, its line in the file and its text', () => {
  assert.deepEqual(short?.commands, [
    {
      machine: 'host',
      root: false,
      text: 'sh rebuild-vm.sh',
      lines: ['host$ sh rebuild-vm.sh'],
      line: 4,
    },
    {
      machine: 'vm',
      root: false,
      text: 'systemctl status bitcoind-regtest.service',
      lines: ['vm$ systemctl status bitcoind-regtest.service'],
      line: 6,
    },
    {
      machine: 'vm',
      root: true,
      text: 'systemctl restart \\\n    bitcoind-regtest.service',
      lines: ['vm# systemctl restart \\', '    bitcoind-regtest.service'],
      line: 7,
    },
  ])
  const heredoc =
    'cat > note.txt <<EOF\n# a heading\n$ not a prompt\n> not a redirection\nhost$ not a command\n\nlast\nEOF'
  assert.deepEqual(
    long?.commands.map(({ machine, text, line }) => [machine, text, line]),
    [
      ['vm', heredoc, 12],
      ['host', 'curl localhost:4242 |\n  grep blocks', 20],
      ['vm', "echo 'two\nlines'", 22],
    ],
  )
})

test('the whole block is copied without prompts', () => {
  assert.equal(
    short && copyAll(short),
    'sh rebuild-vm.sh\nsystemctl status bitcoind-regtest.service\nsystemctl restart \\\n    bitcoind-regtest.service',
  )
})

test('a comment is shown, and not copied', () => {
  const { commands } = parseConsole(
    "vm$ ls # it's long\nvm$ a | # one's\n  b '# no comment' a#b\nvm$ cat <<E # two's\n# body\nE",
    machines,
    { file: 'p' },
  )
  assert.deepEqual(
    commands.map(({ text }) => text),
    ['ls', "a |\n  b '# no comment' a#b", 'cat <<E\n# body\nE'],
  )
  assert.deepEqual(commands[0] && shownText(commands[0]), "ls # it's long")
})

test('what is typed at the prompts of a program follows the command that opens it', () => {
  const place = { file: 'p', line: 1 }
  const program = programOf('>>>', '...', machines, place)
  const source =
    'vm# python3\n\n>>> 1 + 1\n>>> for i in range(2):\n...     print(i)\n...\n>>> exit()\nvm$ ls'
  const { commands } = parseConsole(source, machines, place, program)
  assert.deepEqual(
    commands.map(({ machine, root, at, text, line }) => [machine, root, at, text, line]),
    [
      ['vm', true, undefined, 'python3', 2],
      ['vm', true, '>>>', '1 + 1', 4],
      ['vm', true, '>>>', 'for i in range(2):\n    print(i)\n', 5],
      ['vm', true, '>>>', 'exit()', 8],
      ['vm', false, undefined, 'ls', 9],
    ],
  )
  assert.deepEqual(commands[2]?.lines, ['>>> for i in range(2):', '...     print(i)', '...'])
  assert.deepEqual(
    commands.map(shownText),
    commands.map(({ text }) => text),
  )
  assert.deepEqual(commands.map(promptOf), ['vm#', '>>>', '>>>', '>>>', 'vm$'])
})

const prompts: readonly [prompt: string, line: string, at: string, text: string][] = [
  ['[venv:…]$', '[venv:~]$ echo ]$ x', '[venv:~]$', 'echo ]$ x'],
  ['MariaDB […]>', 'MariaDB [(none)]> exit', 'MariaDB [(none)]>', 'exit'],
  ['postgres=#', 'postgres=# \\q', 'postgres=#', '\\q'],
  ['>', '> .exit', '>', '.exit'],
  ['#', '# exit', '#', 'exit'],
  ['…#', 'root@server:~# exit', 'root@server:~#', 'exit'],
]

test('prompts of programs are many', () => {
  for (const [prompt, line, at, text] of prompts) {
    const place = { file: 'p', line: 1 }
    const program = programOf(prompt, undefined, machines, place)
    const [, input] = parseConsole(`vm$ x\n${line}`, machines, place, program).commands
    assert.deepEqual([input?.at, input?.text], [at, text])
    assert.ok(asksWith(prompt, `1\n${at} `), prompt)
    assert.equal(beforePrompt([prompt], `1\n${at}`), '1\n')
  }
  assert.equal(asksWith('>>>', '>>> 1\n'), false)
  assert.equal(beforePrompt(['>>>'], 'a>>>'), 'a')
})

test('lines may end as on Windows', () => {
  assert.equal(copyAll(parseConsole('vm$ a \\\r\n  b\r\n', machines, { file: 'p' })), 'a \\\n  b')
})

const noPrompt =
  'A line of a console block without a prompt: outputs come from the recording, comments belong in the text above'
const anyPrompt = 'a command after `host$ ` or `vm$ `'
const mistakes: readonly [source: string, printed: string][] = [
  ['', 'p.mdx:10  A console block without a command'],
  ['hots$ ls', 'p.mdx:11  There is no machine `hots`\n    found: hots$ ls\n    nearest: host'],
  ['hots $ ls', 'p.mdx:11  There is no machine `hots`\n    found: hots $ ls\n    nearest: host'],
  [
    'server# ls',
    'p.mdx:11  There is no machine `server`\n    expected: one of host, vm\n    found: server# ls',
  ],
  ['vm$ ls\ntotal 3', `p.mdx:12  ${noPrompt}\n    expected: ${anyPrompt}\n    found: total 3`],
  ['# first', `p.mdx:11  ${noPrompt}\n    expected: ${anyPrompt}\n    found: # first`],
  ['It costs $ 5', `p.mdx:11  ${noPrompt}\n    expected: ${anyPrompt}\n    found: It costs $ 5`],
  [
    '$ ls',
    'p.mdx:11  The prompt names no machine\n    expected: `host$ ` or `vm$ `\n    found: $ ls',
  ],
  ['vm $ ls', 'p.mdx:11  A space too many before `$`\n    expected: `vm$ `\n    found: vm $ ls'],
  [
    ' vm# ls',
    'p.mdx:11  A prompt stands at the beginning of its line\n    expected: `vm# `\n    found:  vm# ls',
  ],
  [
    'vm$ls',
    'p.mdx:11  One space parts the prompt from its command\n    expected: `vm$ ls`\n    found: vm$ls',
  ],
  [
    'vm$  ls',
    'p.mdx:11  One space parts the prompt from its command\n    expected: `vm$ ls`\n    found: vm$  ls',
  ],
  [
    'vm$ ',
    'p.mdx:11  A prompt without a command\n    expected: a command after `vm$ `\n    found: vm$ ',
  ],
  [
    'vm$ # later',
    'p.mdx:11  A prompt without a command\n    expected: a command after `vm$ `\n    found: vm$ # later',
  ],
  [
    'vm$ ls\nvm$ cat <<EOF\nvm$ a\n EOF',
    'p.mdx:12  The command does not end: `<<EOF` waits for more\n    expected: `EOF` on a line of its own\n    found: the end of the block',
  ],
  [
    "vm$ echo don't\nvm$ echo won't",
    "p.mdx:11  The command does not end: `'` waits for more\n    expected: `'`\n    found: the next prompt, `vm$ echo won't`",
  ],
  [
    'vm$ a &&\nb |',
    'p.mdx:12  The command does not end: `|` waits for more\n    expected: a command\n    found: the end of the block',
  ],
  [
    'vm$ ls \\\n\nvm$ a',
    'p.mdx:11  The command does not end: `\\` waits for more\n    expected: a further line\n    found: an empty line',
  ],
  [
    'vm$ ls \\ \n  -l',
    'p.mdx:11  A space after the backslash, so that the command ends here\n    expected: the backslash as the last character of its line\n    found: vm$ ls \\ ',
  ],
]

test('what is no command is refused at its line', () => {
  for (const [source, printed] of mistakes) {
    assert.throws(
      () => parseConsole(source, machines, { file: 'p.mdx', line: 10 }),
      (error) => {
        assert.ok(error instanceof ProblemError)
        assert.equal(error.message, printed)
        return true
      },
    )
  }
})
