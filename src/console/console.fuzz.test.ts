import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds } from '../fuzz/holds.ts'
import { mutated } from '../fuzz/mutated.ts'
import { readOrRefuse } from '../fuzz/refused.ts'
import { parseConsole } from './block.ts'
import { linePattern, shapedParts } from './masks.ts'
import { parseRecording, printRecording, type Recording } from './recording.ts'
import { programOf } from './program.ts'
import { normaliseTerminal } from './terminal.ts'

const machines = ['host', 'vm']
const file = 'content/tasks/1-lamp.mdx'

const pieces = [
  ...['host$ ', 'vm# ', 'host$', ' vm$ ls', 'other$ ls', '# ', '$ ', '\\', '\\\n', '|', '&&', ';'],
  ...['"', "'", '`', '$(', '$((', '))', ')', '${', '}', '{', '(', 'if', 'fi', 'case', 'esac', 'do'],
  ...[
    '<<EOF',
    "<<-'EOF'",
    '<<',
    '<<<',
    'EOF\n',
    "$'",
    '#',
    '\\exit 3\n',
    '\\at x\n',
    '\\> ',
    '\\\\',
    '\n',
  ],
]

const block = `host$ echo "a
b" | grep a

vm# cat <<'EOF' >/tmp/x
one
EOF
vm$ for i in 1 2; do
  echo $((i + 1)) \\
    "$(date)"
done
`

test('a console block is read to its last line, or refused at a line', () => {
  holds(mutated(block, pieces), (text) => {
    const read = readOrRefuse(() => parseConsole(text, machines, { file, line: 1 }), {
      file,
      text: `\n${text}`,
    })
    if (read === undefined) return
    const shown = read.commands.flatMap(({ lines }) => lines)
    const bare = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '')
    assert.equal(bare(shown), bare([text]))
  })
})

const session = `host$ python3 -q
>>> for i in range(2):
...     print(i)
...
>>> "a
>>> exit()

vm$ ls
`
const names = fc.oneof(
  fc.constantFrom('>>>', '>', '…#', '[a:…]$', 'host$', '…', 'x…y…z'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const sessionPieces = [...pieces, '>>> ', '... ', '...\n', '>', '[a:~]$ ', '\n\n']

test('a block with a program is read to its last line, or refused at a line', () => {
  const blocks = fc.tuple(mutated(session, sessionPieces), names, fc.option(names))
  holds(blocks, ([text, prompt, more]) => {
    const place = { file, line: 1 }
    const read = readOrRefuse(
      () =>
        parseConsole(text, machines, place, programOf(prompt, more ?? undefined, machines, place)),
      { file, text: `\n${text}` },
    )
    if (read === undefined) return
    const shown = read.commands.flatMap(({ lines }) => lines)
    const bare = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '')
    assert.equal(bare(shown), bare([text]))
    assert.ok(read.commands.every(({ at, text: typed }) => at === undefined || typed !== ''))
  })
})

const outputLine = fc.oneof(
  fc.constantFrom('', 'host$ ls', 'vm# ', '$ ', '# ', '\\', '\\exit 3', '\\\\', 'key: value', ' '),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const output = fc
  .array(outputLine, { maxLength: 5 })
  .map((lines) => normaliseTerminal(lines.join('\n')))
const command = fc.record(
  {
    machine: fc.constantFrom(...machines),
    root: fc.boolean(),
    text: fc.constantFrom(
      ...['ls', 'echo "a\nb"', "cat <<'EOF'\n\nvm$ ls\nEOF", 'true \\\n  -l', 'date | tail'],
    ),
    output,
    exit: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 255 })),
  },
  { noNullPrototype: true },
)
/** A command with what is typed into the program that it opened, if any. */
const typed = fc
  .tuple(
    command,
    fc.array(fc.record({ at: names, text: fc.constantFrom('1 + 1', 'a:\n\n  b\n'), output })),
  )
  .map(([opener, inputs]) => [
    opener,
    ...inputs.map((input) => ({ ...opener, ...input, at: input.at.replaceAll('\n', ''), exit: 0 })),
  ])
const recording: fc.Arbitrary<Recording> = fc.array(typed, { maxLength: 5 }).map((commands) => ({
  header: new Map([
    ['date', '2026-10-03'],
    ['revision', 'abc'],
    ...machines.map((name) => [name, 'a container'] as const),
  ]),
  commands: commands.flat(),
}))

test('a recording comes back as it was printed', () => {
  holds(recording, (recorded) => {
    const text = printRecording(recorded)
    assert.deepEqual(parseRecording(file, text, machines), recorded)
  })
})

const printed = `# date: 2026-10-03
# revision: abc
# host: this computer
# differs: 1.1.1

host$ echo "a
b"
a 3s
\\host$ b

host$ false
\\exit 1

\\at >>>
\\> for i in range(2):
\\>     print(i)
\\>
0
1
`

test('a recording that somebody changed is read, or refused at a line', () => {
  holds(mutated(printed, pieces), (text) => {
    const read = readOrRefuse(() => parseRecording(file, text, machines), { file, text })
    if (read === undefined) return
    assert.deepEqual(parseRecording(file, printRecording(read), machines), read)
  })
})

const raw = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...['\u001b[31m', '\u001b[2K', '\u001b[1K', '\u001b]0;title\u0007', '\u001bP', '\u001b'],
        ...['\r', '\b', '\n', '\t', '2026-10-03 12:34:56.789 UTC', 'sshd[123]:', '3min 2.5s'],
        ...['12.3M', 'port 41234', 'Oct  3', '0123abc', 'a'.repeat(80), '1'.repeat(80), '…'],
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('an output is normalised at once, its shaped parts lie side by side, and it matches itself', () => {
  holds(raw, (text) => {
    const shown = normaliseTerminal(text)
    assert.equal(normaliseTerminal(shown), shown)
    assert.equal(shown.replace(/[\t\n]/g, '').search(/\p{Cc}/u), -1)
    for (const line of shown.split('\n')) {
      let end = 0
      for (const part of shapedParts(line)) {
        assert.ok(part.start >= end && part.end > part.start && part.end <= line.length)
        end = part.end
      }
      assert.match(line, linePattern(line, shapedParts(line)))
    }
  })
})
