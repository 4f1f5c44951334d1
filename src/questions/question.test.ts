import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { RootContent } from 'mdast'
import { plainText } from './plain-text.ts'
import { checkTyped, type TypedAnswer } from './check-typed.ts'
import type { Question } from './question.ts'
import { questionId } from './question-id.ts'
import { questionsOf } from './test-questions.ts'

const fixture = readFileSync(new URL('fixtures/questions.mdx', import.meta.url), 'utf8')
const [single, multiple, number, path, predict] = questionsOf(fixture)

const text = (nodes: readonly RootContent[] = []) => nodes.map(plainText).join('')
const rows = (question: Question | undefined) =>
  question?.choices.map(({ right, text: choice, reason, line }) => [
    right,
    choice,
    text(reason),
    line,
  ])

test('one right choice is a single choice, several are a multiple choice', () => {
  assert.equal(single?.kind, 'single')
  assert.equal(text(single.prompt), 'Which backend runs OCI containers by default?')
  assert.deepEqual(rows(single), [
    [false, 'Docker', 'it was, until 22.05', 6],
    [true, 'Podman', 'since 22.05; see oci — backend', 7],
  ])
  assert.equal(multiple?.kind, 'multiple')
  assert.deepEqual(rows(multiple), [
    [true, 'the unit', 'it is a store path', 16],
    [true, 'ExecStart, whole', 'the unit holds it', 17],
    [false, '/var/lib — data', 'it is\nstate, not configuration', 18],
  ])
  assert.deepEqual(
    multiple.choices[1]?.content.map(({ type }) => type),
    ['inlineCode', 'text', 'emphasis'],
  )
})

test('what follows the choices of a prediction is shown afterwards', () => {
  assert.equal(predict?.predict, true)
  assert.deepEqual(
    predict.look.map(({ type }) => type),
    ['paragraph', 'code', 'list'],
  )
  assert.deepEqual(single?.look, [])
})

const inputs: readonly [Question | undefined, input: string, right: boolean, choice: number][] = [
  [number, '10', true, 0],
  [number, '  10   LINES ', true, 0],
  [number, '9lines', true, 0],
  [number, '9,0', true, 0],
  [number, '8.9', false, 4],
  [number, '1 line', true, 1],
  [number, '+30', false, 2],
  [number, 'ten  lines', true, 3],
  [number, 'ten', true, 0],
  [number, '', false, -1],
  [number, '   ', false, -1],
  [path, '/var/lib/bitcoind-regtest', true, 0],
  [path, '/Var/lib/other', true, 1],
  [path, 'a | b', true, 2],
  [path, 'A | b', false, -1],
  [path, 'bitcoind', false, 3],
  [path, 'elsewhere', false, -1],
]

test('typed input is taken by the first answer that means it', () => {
  for (const [question, input, right, choice] of inputs) {
    assert.ok(question?.answers)
    assert.deepEqual(checkTyped(question.answers, input), { right, choice }, input)
  }
  const thousand = { units: [], answers: [{ right: true, number: 1000, within: 0 }] }
  for (const input of ['1000', '1,000', '1.000', "1'000", '1 000']) {
    assert.equal(checkTyped(thousand, input).right, true, input)
  }
  assert.equal(checkTyped(thousand, '1,0000').right, false)
  const near = { units: [], answers: [{ right: true, number: 0.1, within: 0.3 }] }
  assert.equal(checkTyped(near, '0.4').right, true)
  assert.equal(checkTyped(near, '0.41').right, false)
})

const pasted: readonly (readonly [
  answer: TypedAnswer,
  units: readonly string[],
  right: string[],
  wrong: string[],
])[] = [
  [
    { right: true, text: '/var/lib/node' },
    [],
    [
      '"/var/lib/node"',
      '`/var/lib/node`',
      "'/var/lib/node';",
      'datadir=/var/lib/node',
      'dataDir = "/var/lib/node";',
    ],
    ['/var/lib/node/x', 'datadir'],
  ],
  [
    { right: true, text: 'systemd.services.x' },
    [],
    ['systemd.services."x"', 'systemd.services.x.'],
    ['systemd."services x"'],
  ],
  [
    { right: true, number: 8, within: 0.3 },
    [],
    ['8.1 EXPOSED', 'eight', '7.9', '8,1'],
    ['9.6 UNSAFE', 'nine', 'EXPOSED'],
  ],
  [
    { right: true, number: 10, within: 0 },
    ['lines'],
    ['ten', 'ten lines', '10 lines'],
    ['10 minutes', 'thirteen'],
  ],
]

test('what a reader pastes or spells out is taken for what it means', () => {
  for (const [answer, units, right, wrong] of pasted) {
    for (const input of right)
      assert.equal(checkTyped({ units, answers: [answer] }, input).right, true, input)
    for (const input of wrong)
      assert.equal(checkTyped({ units, answers: [answer] }, input).right, false, input)
  }
})

test('the answers survive JSON', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(number?.answers)), number?.answers)
})

test('a pattern can be shown by an example', () => {
  assert.deepEqual(path?.examples, ['/var/lib/bitcoind-regtest', '/VAR/lib/x', 'a | b', 'bitcoind'])
})

test('the id changes with the prompt and the choices, not with a reason', () => {
  const id = (source: string) => questionsOf(source).map(questionId)[0]
  const source = '<Question>\nWhy?\n\n- [x] a — b\n- [ ] c — d\n</Question>'
  assert.equal(id(source), 'qmazd4o4yliv8')
  assert.equal(id(source.replace('— b', '— because')), id(source))
  assert.equal(id(source.replace('Why?', 'Why?\n')), id(source))
  assert.notEqual(id(source.replace('Why', 'How')), id(source))
  assert.notEqual(id(source.replace('] c', '] e')), id(source))
  assert.notEqual(id(source.replace('- [ ] c — d', '- [ ] c — d\n- [ ] e — d')), id(source))
  assert.equal(new Set([single, multiple, number, path].map((q) => q && questionId(q))).size, 4)
})
