import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ProblemError } from '../files/problem.ts'
import { type RecordedCommand, parseRecording, printRecording, recordAgain } from './recording.ts'

const machines = ['host', 'vm']
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const parse = (text: string) => parseRecording('r.txt', text, machines)

test('a recording is read command by command', () => {
  const { header, commands } = parse(fixture('recording.txt'))
  assert.deepEqual([...header.keys()], ['date', 'revision', 'host', 'vm', 'packages'])
  assert.equal(header.get('vm'), 'a test machine')
  assert.deepEqual(
    commands.map(({ machine, root, text, exit }) => [machine, root, text.split('\n').length, exit]),
    [
      ['host', false, 1, 0],
      ['vm', false, 1, 0],
      ['vm', true, 5, 0],
      ['vm', false, 2, 130],
    ],
  )
  const outputs = commands.map(({ output }) => output)
  assert.equal(
    outputs[0],
    'building the system configuration...\n\nactivating the configuration...',
  )
  assert.match(outputs[1] ?? '', /\nvm\$ is how a prompt looks$/)
  assert.deepEqual(outputs.slice(2), ['', '\\exit 1\n# what a file says'])
})

const outputs = [
  '',
  'a',
  '\n',
  '\n\nvm$ b\n',
  'vm#\n\\vm$ x\n\\\\\n',
  '\\exit 1',
  '\n\n# a: b\n\n$ c\n\n',
  'hots$ a\nvm$',
  'vm $ a\n vm$ b\nvm$c\n>',
]

test('what is printed is read again as it was', () => {
  assert.equal(printRecording(parse(fixture('recording.txt'))), fixture('recording.txt'))
  const commands = outputs.map((output, exit): RecordedCommand => {
    return { machine: 'vm', root: exit % 2 === 0, text: 'cat <<E\nvm$ a\nE', output, exit }
  })
  const header = parse(fixture('recording.txt')).header
  for (const some of [commands, commands.toReversed(), commands.slice(0, 1), []]) {
    assert.deepEqual(parse(printRecording({ header, commands: some })), { header, commands: some })
  }
})

test('what was typed into a program stands behind its prompt', () => {
  const typed = { machine: 'vm', root: true, exit: 0 }
  const commands: RecordedCommand[] = [
    { ...typed, text: 'python3', output: 'Python 3' },
    { ...typed, at: '>>>', text: 'for a in b:\n    print(a)\n', output: '\\at home\n\n\\> c' },
    { ...typed, at: 'x […]>', text: 'exit(3)', output: '', exit: 3 },
    { ...typed, text: 'ls', output: '>>> d' },
  ]
  const printed = printRecording({ header: parse(fixture('recording.txt')).header, commands })
  assert.deepEqual(parse(printed).commands, commands)
  assert.ok(printed.includes('\n\n\\at >>>\n\\> for a in b:\n\\>     print(a)\n\\>\n\\\\at home\n'))
})

const head = '# date: 2026-10-03\n# revision: 1\n# vm: a VM\n'
const parted = 'Commands of a recording are parted by one empty line'
const mistakes: readonly [text: string, printed: string][] = [
  [
    '# date: 2026-10-03',
    `r.txt:1  The last line of a recording has no end\n    expected: a newline at the end of the file; or ${recordAgain}`,
  ],
  [
    'date: 1\n',
    `r.txt:1  A line in the head of a recording that says nothing\n    expected: \`# key: value\`; or ${recordAgain}\n    found: date: 1`,
  ],
  [
    `${head}# vm: b\n`,
    `r.txt:4  A second \`vm\`\n    expected: ${recordAgain}\n    found: # vm: b`,
  ],
  [
    '# revision: 1\n',
    `r.txt:1  The head of the recording does not say the day of the recording\n    expected: \`# date: …\`; or ${recordAgain}`,
  ],
  ...['2.1.1', '1.2.1', '1.1.2', '1.1', 'a.b.c'].map((found): [string, string] => [
    `${head}# differs: ${found}\n\nvm$ a\nup 3s\n`,
    `r.txt:4  \`differs\` names a place that no output has\n    expected: COMMAND.LINE.PART, as a rehearsal writes it; or ${recordAgain}\n    found: ${found}`,
  ]),
  [
    '# revision: 1\n# date: today\n',
    `r.txt:2  \`date\` is no day\n    expected: such as 2026-10-03; or ${recordAgain}\n    found: today`,
  ],
  [
    '# date: 2026-10-03\n',
    `r.txt:1  The head of the recording does not say the revision of the workshop\n    expected: \`# revision: …\`; or ${recordAgain}`,
  ],
  [
    `${head}\nhost$ a\n`,
    `r.txt:1  The head of the recording does not say what machine \`host\` was\n    expected: \`# host: …\`; or ${recordAgain}`,
  ],
  [
    `${head}\nhots$ a\n`,
    `r.txt:5  There is no machine \`hots\`\n    expected: ${recordAgain}\n    found: hots$ a\n    nearest: host`,
  ],
  [
    `${head}\nvm$ a\nb\nvm$ c\n`,
    `r.txt:7  ${parted}\n    expected: ${recordAgain}\n    found: vm$ c`,
  ],
  [
    `${head}\nvm$ a\n\\exit 0\n`,
    `r.txt:6  A backslash that hides nothing\n    expected: \`\\exit N\` after a command, or the line without it; or ${recordAgain}\n    found: \\exit 0`,
  ],
  [
    `${head}\n\n`,
    `r.txt:5  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`host$ \` or \`vm$ \`; or ${recordAgain}\n    found: `,
  ],
]

test('what was not printed so is refused at its line', () => {
  for (const [text, printed] of mistakes) {
    assert.throws(
      () => parse(text),
      (error) => {
        assert.ok(error instanceof ProblemError, String(error))
        assert.equal(error.message, printed)
        return true
      },
    )
  }
})

test('what differs between machines is in the head, by command, line and part', () => {
  const { commands } = parse(fixture('recording.txt'))
  const [, status] = commands
  assert.deepEqual(status?.differs, [
    { line: 2, part: 1 },
    { line: 3, part: 0 },
  ])
  assert.deepEqual(
    commands.map(({ differs }) => differs?.length),
    [undefined, 2, undefined, undefined],
  )
})
