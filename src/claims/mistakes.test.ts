import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readSources } from '../lesson/read-sources.ts'
import { readWorkshop, type Sources } from '../lesson/workshop.ts'
import { checkClaims } from './check.ts'

const root = path.join(import.meta.dirname, '../../e2e/authoring/second-workshop')
const page = 'content/tasks/1-backup.mdx'
const file = 'content/mistakes/1.1-trailing-comma.patch'

/** What the check says of the second workshop after a text of it was replaced. */
function findings(where: 'tasks' | 'mistakes', from: string, to: string) {
  const sources = readSources(root)
  const name = where === 'tasks' ? page : file
  const text = sources[where][name] ?? ''
  assert.ok(text.includes(from), `${name} holds no \`${from}\``)
  const changed: Sources = {
    ...sources,
    [where]: { ...sources[where], [name]: text.replace(from, to) },
  }
  const { problems, unused } = checkClaims(readWorkshop(changed))
  return { problems: problems.map(flat), unused: unused.map(flat) }
}

function flat({ place, message, found = '' }: { place: object; message: string; found?: string }) {
  const line = 'line' in place ? `:${String(place.line)}` : ''
  return `${'file' in place ? String(place.file) : ''}${line} ${message} (${found})`
}

const cases: readonly {
  readonly what: string
  readonly change: readonly ['tasks' | 'mistakes', string, string]
  readonly says: RegExp
}[] = [
  {
    what: 'an error that the mistake does not give',
    change: ['tasks', 'error="in JSON', 'error="in YAML'],
    says: /1-backup\.mdx:74 The mistake `1\.1-trailing-comma` gives another message than the hint shows \(in YAML at position\)/,
  },
  {
    what: 'a mistake that no file holds',
    change: ['tasks', 'mistake="1.1-trailing-comma"', 'mistake="1.1-trailing-coma"'],
    says: /1-backup\.mdx:74 There is no mistake `1\.1-trailing-coma`/,
  },
  {
    what: 'one of two mistakes that no file holds',
    change: ['tasks', 'mistake="1.1-trailing-comma"', 'mistake="1.1-trailing-comma, 1.1-other"'],
    says: /1-backup\.mdx:74 There is no mistake `1\.1-other`/,
  },
  {
    what: 'a file that does not print it',
    change: [
      'tasks',
      'mistake="1.1-trailing-comma"',
      'mistake="1.1-trailing-comma" from="backup.sh"',
    ],
    says: /1-backup\.mdx:74 The file `backup\.sh` no longer prints the error that the hint shows \(in JSON at position\)/,
  },
  {
    what: 'a file that does not exist',
    change: [
      'tasks',
      'mistake="1.1-trailing-comma"',
      'mistake="1.1-trailing-comma" from="backup.s"',
    ],
    says: /1-backup\.mdx:74 There is no file `backup\.s` in workshop\/ /,
  },
  {
    what: 'a title in place of the error',
    change: ['tasks', 'error="in JSON at position"', 'title="A comma"'],
    says: /gives another message than the hint shows \(no error\)/,
  },
  {
    what: 'a state that does not exist',
    change: ['mistakes', 'State: 1.1', 'State: 1.2'],
    says: /1\.1-trailing-comma\.patch:3 There is no state `1\.2`/,
  },
  {
    what: 'no message',
    change: ['mistakes', 'Error: in JSON at position\n', ''],
    says: /1\.1-trailing-comma\.patch:1 The header `Error` is missing/,
  },
  {
    what: 'nothing that shows the message',
    change: ['mistakes', 'Command: laptop$ sh backup.sh\n', ''],
    says: /1\.1-trailing-comma\.patch:1 Nothing shows that this mistake gives its message/,
  },
  {
    what: 'a command on a machine that does not exist',
    change: ['mistakes', 'Command: laptop$', 'Command: laptob$'],
    says: /1\.1-trailing-comma\.patch:5 There is no machine `laptob`/,
  },
  {
    what: 'a hunk that fits three lines further up',
    change: ['mistakes', '@@ -4,5 +4,5 @@', '@@ -1,5 +1,5 @@'],
    says: /1\.1-trailing-comma\.patch:\d+ The hunk of line 9 does not fit `settings\.json`, line 1; it would fit at line 4/,
  },
]

for (const { what, change, says } of cases) {
  test(`refuses a mistake or its hint with ${what}`, () => {
    const { problems } = findings(...change)
    assert.match(problems.join('\n'), says)
  })
}

test('reports a mistake that no hint explains, and builds all the same', () => {
  const { problems, unused } = findings('tasks', ' mistake="1.1-trailing-comma"', '')
  assert.deepEqual(problems, [])
  assert.match(unused.join('\n'), /No hint explains the mistake `1\.1-trailing-comma`/)
})

test('takes a hint whose error is part of what the mistake gives', () => {
  const { problems, unused } = findings('tasks', 'error="in JSON', 'error="JSON')
  assert.deepEqual(problems, [])
  assert.doesNotMatch(unused.join('\n'), /trailing-comma/)
})
