import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionText } from './question-text.ts'

const asked = { workshop: 'Lamps', title: '2.1 Light', address: 'https://x.org/#2.1', hints: 3 }

test('a question says where one is, and asks for what whoever answers will want to know', () => {
  assert.equal(
    questionText({ ...asked, done: ['2.10', '1.1', '2.2'], opened: 1 }),
    'I am stuck at 2.1 Light (Lamps)\nhttps://x.org/#2.1\nDone so far: 1.1, 2.2, 2.10\nHints read: 1 of 3\n\n' +
      'What I did:\nWhat I expected:\nWhat I see instead, the whole message:\n',
  )
})

test('a question of a beginner has no steps, one without hints does not speak of them', () => {
  assert.match(
    questionText({ ...asked, done: [], opened: 0, hints: 0 }),
    /^Done so far: no step is ticked\n\nWhat I did:$/m,
  )
})
