import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWorkshop, type Workshop } from '../workshop/workshop.ts'
import { readSources } from '../workshop/read.ts'
import type { Word } from '../workshop/task.ts'
import { checkProof } from './question-proof.ts'

const machine = '# date: 2026-01-02\n# revision: abc\n# laptop: a laptop\n'
const small = parseWorkshop(readSources('e2e/authoring/second-workshop'))
const workshop: Workshop = {
  ...small,
  recordings: {
    'content/recordings/1-lamp.txt': `${machine}\nlaptop$ count\nthree lamps\nof four\n`,
  },
}

function question(attributes: Record<string, string>): Word {
  const place = { file: 'content/tasks/1-lamp.mdx', line: 7 }
  const name = 'Question'
  return {
    name,
    attributes: new Map(Object.entries(attributes)),
    place,
    step: undefined,
    children: [],
    fenced: false,
  }
}

test('a text or a pattern of the recorded output proves an answer', () => {
  for (const shows of ['three lamps', '/^of (four|five)$/', '/^three[^]*four$/']) {
    checkProof(question({ proof: 'count', shows }), workshop)
  }
  checkProof(question({}), workshop)
})

const refused: readonly (readonly [Record<string, string>, RegExp])[] = [
  [
    { proof: 'count', shows: 'five' },
    /:7 {2}What was recorded of `count` no longer proves the answer\n.*expected: five\n.*found: three lamps/,
  ],
  [{ proof: 'count', shows: '/^lamps/' }, /no longer proves/],
  [
    { proof: 'counts', shows: 'x' },
    /There is no recorded command `counts` in content\/recordings\/1-lamp.txt\n.*nearest: count/,
  ],
  [{ proof: 'count' }, /names a command and what it shows/],
  [{ proof: 'count', shows: '/(/' }, /`shows` is no pattern/],
]
for (const [attributes, message] of refused) {
  test(`refused: ${JSON.stringify(attributes)}`, () => {
    assert.throws(() => checkProof(question(attributes), workshop), message)
  })
}
