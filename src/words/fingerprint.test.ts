import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sources } from '../workshop/workshop.ts'
import { digest, fingerprint, namedVariables } from './fingerprint.ts'

const sources: Sources = {
  config: 'title: x',
  tasks: { 'content/tasks/a.mdx': 'text' },
  files: { a: 'one' },
  solutions: {},
  mistakes: {},
  recordings: {},
  pictures: {},
}

test('the fingerprint is the same as long as nothing but a task changes', () => {
  const tasks = { 'content/tasks/a.mdx': 'another text' }
  assert.equal(fingerprint({ ...sources, tasks }), fingerprint(sources))
})

for (const [what, changed] of [
  ['a file', { files: { a: 'two' } }],
  ['a solution', { solutions: { 'workshop/solutions/1.1-x.patch': '' } }],
  ['a recording', { recordings: { 'content/recordings/a.txt': '' } }],
  ['a picture', { pictures: { 'content/pictures/a.svg': '' } }],
  ['workshop.yaml', { config: 'title: y' }],
] as const) {
  test(`${what} changes the fingerprint`, () => {
    assert.notEqual(fingerprint({ ...sources, ...changed }), fingerprint(sources))
  })
}

test('a variable that the code reads changes the fingerprint', () => {
  const before = fingerprint(sources)
  const kept = process.env['PRESENTER']
  process.env['PRESENTER'] = `${kept ?? ''}1`
  try {
    assert.notEqual(fingerprint(sources), before)
  } finally {
    if (kept === undefined) delete process.env['PRESENTER']
    else process.env['PRESENTER'] = kept
  }
})

test('variables are found however they are written', () => {
  const code = 'process.env.ONE ?? process.env["TWO"] ?? process.env[\'THREE\']'
  assert.deepEqual(namedVariables(code), ['ONE', 'TWO', 'THREE'])
})

test('another text has another digest', () => {
  assert.notEqual(digest('a'), digest('b'))
  assert.equal(digest('a'), digest('a'))
})
