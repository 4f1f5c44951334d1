import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { RootContent } from 'mdast'
import { mdxToMdast } from 'satteri'
import { ProblemError } from '../files/problem.ts'
import { plainText } from './plain-text.ts'
import { checkTyped, type TypedAnswer } from './check-typed.ts'
import { type Question, parseQuestion } from './question.ts'
import { questionId } from './question-id.ts'

/** Every question of an MDX text. */
function questionsOf(source: string): Question[] {
  const root = mdxToMdast(source)
  const nodes = root.type === 'root' ? root.children : []
  return nodes.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement') return []
    const attributes = node.attributes.flatMap((attribute): [string, string | true][] =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : true]]
        : [],
    )
    const place = { file: 'p.mdx', line: node.position?.start.line ?? 0 }
    return [parseQuestion(new Map(attributes), node.children, place)]
  })
}

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

const form = '\n    expected: `- [ ] the choice — its reason`, parted by an em dash between spaces'
const mistakes: readonly [tag: string, body: string, printed: string][] = [
  [
    '',
    'Why?',
    '1  A question without choices\n    expected: a list of `- [ ] a choice — its reason` and `- [x] …`\n    found: no list',
  ],
  [
    '',
    'Why?\n\n- a — b',
    '1  A question without choices\n    expected: a list of `- [ ] a choice — its reason` and `- [x] …`\n    found: a list without boxes',
  ],
  ['', '- [x] a — b\n- [ ] c — d', '1  Nothing is asked\n    expected: text before the choices'],
  ['', 'Why?\n\n- [x] a — b\n- [ ] c - d', `5  A choice without a reason${form}\n    found: c - d`],
  ['', 'Why?\n\n- [x] a —\n- [ ] c — d', `4  A choice without a reason${form}\n    found: a —`],
  ['', 'Why?\n\n- [x] — b\n- [ ] c — d', `4  A choice that says nothing${form}\n    found: — b`],
  ['', 'Why?\n\n- [x] a — b\n- c — d', `5  A choice without a box${form}\n    found: c — d`],
  [
    '',
    'Why?\n\n- [x] a — b\n\n  more\n- [ ] c — d',
    `4  A choice is a single paragraph${form}\n    found: a — b`,
  ],
  [
    '',
    'Why?\n\n- [ ] a — b\n- [ ] c — d',
    '1  No choice is right\n    expected: at least one `- [x]`',
  ],
  ['', 'Why?\n\n- [x] a — b', '1  Every choice is right\n    expected: at least one `- [ ]`'],
  [
    '',
    'Why?\n\n- [x] a — b\n- [ ] `a` — d',
    '5  The choice `a` stands here twice\n    found: the same in line 4',
  ],
  [
    '',
    'Why?\n\n- [x] a — b\n- [ ] c — d\n\nAnd?',
    '7  Something follows the choices of a question\n    expected: the choices last, or `<Question predict>` to show it after the answer\n    found: paragraph',
  ],
  [
    'predict',
    'Why?\n\n- [x] a — b\n- [ ] c — d',
    '1  A question to predict has nothing to look at\n    expected: what the reader looks at, after the choices',
  ],
  [
    'tpyed',
    'Why?\n\n- [x] a — b',
    '1  There is no attribute `tpyed` of Question\n    nearest: typed',
  ],
  [
    'typed="yes"',
    'Why?\n\n- [x] a — b',
    '1  `typed` takes no value\n    expected: typed\n    found: typed="yes"',
  ],
  [
    'unit="s"',
    'Why?\n\n- [x] a — b',
    '1  `unit` belongs to a typed question\n    expected: <Question typed unit="…">',
  ],
  ['typed accepts', 'Why?\n\n- [x] a — b', '1  `accepts` needs a value\n    found: accepts'],
  [
    'typed tolerance="some"',
    'Why?\n\n- [x] 1 — b',
    '1  `tolerance` is no number\n    expected: a number such as 0.2, or a share such as 5%\n    found: some',
  ],
  [
    'typed unit="s"',
    'Why?\n\n- [x] 1 m — b\n- [ ] 1 — b',
    '1  `unit` and `tolerance` need a right answer that is a number\n    expected: a number such as 10 or 0.5',
  ],
  [
    'typed',
    'Why?\n\n- [x] `/(a/` — b',
    '4  A pattern that cannot be compiled\n    expected: a regular expression of JavaScript\n    found: Invalid regular expression: /(a/: Unterminated group',
  ],
  [
    'typed accepts="a" refuses="b"',
    'Why?\n\n- [x] `/^(a+)+$/` — b',
    '4  A pattern that some answers would make hang\n    expected: a repetition that holds no other and no alternatives, and at most three\n    found: `(a+)+`',
  ],
  [
    'typed',
    'Why?\n\n- [x] `/a/g` — b',
    '4  A flag that a pattern cannot have\n    expected: i, m, s or u\n    found: /a/g',
  ],
  [
    'typed accepts="a"',
    'Why?\n\n- [x] `/a/` — b',
    '1  A pattern needs examples of right and of wrong input\n    expected: accepts="… | …" refuses="… | …"',
  ],
  [
    'typed accepts="a" refuses="b"',
    'Why?\n\n- [x] a — b\n- [ ] `/x/` — d',
    '5  No example reaches the pattern `/x/`\n    expected: one in `refuses`',
  ],
  [
    'typed accepts="ab" refuses="abc | b"',
    'Why?\n\n- [x] `/ab/` — b',
    '1  `refuses` names `abc`, but it is right\n    expected: a wrong answer\n    found: `/ab/` in line 4 takes it',
  ],
  [
    'typed accepts="b"',
    'Why?\n\n- [x] a — b',
    '1  `accepts` names `b`, but it is wrong\n    expected: a right answer\n    found: no answer takes it',
  ],
  [
    'typed accepts="b"',
    'Why?\n\n- [x] a — b\n- [ ] * — d',
    '1  `accepts` names `b`, but it is wrong\n    expected: a right answer\n    found: `*` in line 5 takes it',
  ],
  [
    'typed unit="lines" tolerance="0.2" refuses="11 | 10.1"',
    'Why?\n\n- [x] 10 — b',
    '1  `refuses` names `10.1`, but it is right\n    expected: a wrong answer\n    found: `10` in line 4 takes it',
  ],
  [
    'typed',
    'Why?\n\n- [x] a — b\n- [ ] A — d',
    '5  The answer `A` is never reached\n    found: `a` in line 4 takes it first',
  ],
  [
    'typed',
    'Why?\n\n- [x] a — b\n- [ ] * — c\n- [ ] * — d',
    '6  The answer `*` is never reached\n    found: `*` in line 5 takes it first',
  ],
  [
    'typed',
    'Why?\n\n- [x] * — b',
    '4  Anything else cannot be right\n    expected: `- [ ] * — …`\n    found: *',
  ],
  [
    'typed',
    'Why?\n\n- [x] a `b` — c',
    '4  A typed answer is compared as text\n    expected: either plain text or one piece of code\n    found: a b',
  ],
]

test('what cannot be asked is refused at its line', () => {
  for (const [tag, body, printed] of mistakes) {
    assert.throws(
      () => questionsOf(`<Question ${tag}>\n${body}\n</Question>`),
      (error) => {
        assert.ok(error instanceof ProblemError, String(error))
        assert.equal(error.message, `p.mdx:${printed}`)
        return true
      },
      body,
    )
  }
})
