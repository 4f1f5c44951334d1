import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProblemError } from '../files/problem.ts'
import { questionsOf } from './test-questions.ts'

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
  [
    'space="eight"',
    'Why?\n\n- [x] a — b\n- [ ] c — d',
    '1  `space` is a number of lines on paper\n    expected: space="8 lines", at most 30\n    found: space="eight"',
  ],
  [
    'space="31 lines"',
    'Why?\n\n- [x] a — b\n- [ ] c — d',
    '1  `space` is a number of lines on paper\n    expected: space="8 lines", at most 30\n    found: space="31 lines"',
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
