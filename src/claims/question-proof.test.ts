import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWorkshop, type Workshop } from '../lesson/workshop.ts'
import { readSources } from '../lesson/read-sources.ts'
import type { Question } from '../lesson/block.ts'
import { formatProblem } from '../files/problem.ts'
import { checkProof } from './question-proof.ts'

const machine = '# date: 2026-01-02\n# revision: abc\n# laptop: a laptop\n'
const small = parseWorkshop(readSources('e2e/authoring/second-workshop'))
const workshop: Workshop = {
  ...small,
  recordings: {
    'content/recordings/1-lamp.txt': `${machine}\nlaptop$ count\nthree lamps\nof four\nl${'l'.repeat(40)}!\n`,
  },
}

function question(proof: Question['proof']): Question {
  return {
    kind: 'question',
    place: { file: 'content/tasks/1-lamp.mdx', line: 7 },
    step: undefined,
    skipInDeck: false,
    id: 'q1',
    type: 'single',
    predict: false,
    unit: undefined,
    space: undefined,
    prompt: [],
    choices: [],
    look: [],
    answers: undefined,
    proof,
  }
}

test('a text or a pattern of the recorded output proves an answer', () => {
  for (const shows of [
    'three lamps',
    '/^of (four|five)$/',
    '/^three[^]*four$/',
    '/(?:.+ .+\\n){2}/',
  ]) {
    assert.deepEqual(checkProof(question({ command: 'count', shows }), workshop), [])
  }
  assert.deepEqual(checkProof(question(undefined), workshop), [])
})

const refused: readonly (readonly [NonNullable<Question['proof']>, RegExp])[] = [
  [
    { command: 'count', shows: 'five' },
    /:7 {2}What was recorded of `count` no longer proves the answer\n.*expected: five\n.*found: three lamps/,
  ],
  [{ command: 'count', shows: '/^lamps/' }, /no longer proves/],
  [
    { command: 'counts', shows: 'x' },
    /There is no recorded command `counts` in content\/recordings\/1-lamp.txt\n.*nearest: count/,
  ],
  [{ command: 'count', shows: '/(/' }, /`shows` is no pattern/],
  [
    { command: 'count', shows: '/^(l+)+$/' },
    /`shows` is compared with what was recorded of `count` for longer than a second\n.*expected: fewer repetitions within another\n.*found: \/\^\(l\+\)\+\$\//,
  ],
]
for (const [proof, message] of refused) {
  test(`refused: ${JSON.stringify(proof)}`, () => {
    const problems = checkProof(question(proof), workshop)
    assert.match(problems.map(formatProblem).join('\n'), message)
  })
}

const typed = {
  units: ['lamps'],
  answers: [
    { right: true, number: 3, within: 0 },
    { right: false, rest: true },
  ] as const,
}
const choices = [
  { right: true, text: 'Three Lamps' },
  { right: false, text: 'four' },
].map((choice) => ({ ...choice, content: [], reason: [], isPattern: false, example: undefined }))

for (const [what, shows, given, message] of [
  ['a choice that names it', '/(?<answer>three) lamps/', { choices }, /^$/],
  ['a wrong choice', '/of (?<answer>four)/', { choices }, /is no right answer\n.*four\n.*Three/],
  ['typed as right', '/^(?<answer>\\w+ lamps)/', { choices, answers: typed }, /^$/],
  [
    'typed as wrong',
    '/(?<answer>four)/',
    { choices, answers: typed },
    /`count` is no right answer/,
  ],
] as const) {
  test(`what the pattern names \`answer\`: ${what}`, () => {
    const asked = { ...question({ command: 'count', shows }), ...given }
    assert.match(checkProof(asked, workshop).map(formatProblem).join('\n'), message)
  })
}
