import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Unfinished, unfinished } from './unfinished.ts'

/** Several commands in one file, parted by lines of dashes. */
const commands = readFileSync(new URL('fixtures/commands.txt', import.meta.url), 'utf8')
  .split(/^-{4,}\n/m)
  .map((command) => command.replace(/\n$/, ''))

/** What Bash itself says: it reads on, or it has a whole command. */
function bashReadsOn(text: string): boolean {
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-n'], {
    input: `${text}\n`,
    encoding: 'utf8',
  })
  assert.equal(stdout, '')
  return /unexpected end of file|unexpected EOF|delimited by end-of-file/.test(stderr)
}

test('agrees with Bash after every line of every command', () => {
  for (const command of commands) {
    const lines = command.split('\n')
    for (const [index, line] of lines.entries()) {
      const text = lines.slice(0, index + 1).join('\n')
      const readsOn = /(?<!\\)(\\\\)*\\$/.test(line) || bashReadsOn(text)
      assert.equal(unfinished(text) !== undefined, readsOn, text)
    }
    assert.equal(unfinished(command), undefined, command)
  }
})

const table: readonly [text: string, expected: Unfinished | undefined][] = [
  ['', undefined],
  ['curl localhost:4242', undefined],
  ['echo $#', undefined],
  ['cat <<< "x"', undefined],
  ['echo \\', { kind: 'backslash', opened: '\\', closer: 'a further line', line: 0 }],
  ['echo \\\\', undefined],
  ['echo "a\\"', { kind: 'quote', opened: '"', closer: '"', line: 0 }],
  ["echo it's", { kind: 'quote', opened: "'", closer: "'", line: 0 }],
  ['a\nb &&', { kind: 'operator', opened: '&&', closer: 'a command', line: 1 }],
  ['a | # why', { kind: 'operator', opened: '|', closer: 'a command', line: 0 }],
  ['cat <<EOF | grep a\nb', { kind: 'heredoc', opened: '<<EOF', closer: 'EOF', line: 0 }],
  ['echo $(date', { kind: 'group', opened: '$(', closer: ')', line: 0 }],
  ['echo ${a:-', { kind: 'quote', opened: '${', closer: '}', line: 0 }],
  ['if true; then', { kind: 'group', opened: 'if', closer: 'fi', line: 0 }],
]

test('names what was opened, and where', () => {
  for (const [text, expected] of table) assert.deepEqual(unfinished(text), expected, text)
})
