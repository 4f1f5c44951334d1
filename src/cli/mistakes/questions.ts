import { added, type Mistake, PAGE } from './mistake.ts'

const question = (tag: string, body: string) =>
  added(`<Question${tag === '' ? '' : ` ${tag}`}>\n\n${body}\n\n</Question>`)

/** Questions that cannot be asked. */
export const wrongQuestions: readonly Mistake[] = [
  [
    'no choices',
    question('', 'Why?'),
    `${PAGE}:111  A question without choices\n    expected: a list of \`- [ ] a choice — its reason\` and \`- [x] …\`\n    found: no list`,
  ],
  [
    'choices without boxes',
    question('', 'Why?\n\n- a — b'),
    `${PAGE}:111  A question without choices\n    expected: a list of \`- [ ] a choice — its reason\` and \`- [x] …\`\n    found: a list without boxes`,
  ],
  [
    'choices without a question',
    question('', '- [x] a — b\n- [ ] c — d'),
    `${PAGE}:111  Nothing is asked\n    expected: text before the choices`,
  ],
  [
    'a hyphen before a reason',
    question('', 'Why?\n\n- [x] a — b\n- [ ] c - d'),
    `${PAGE}:116  A choice without a reason\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: c - d`,
  ],
  [
    'a reason that says nothing',
    question('', 'Why?\n\n- [x] a —\n- [ ] c — d'),
    `${PAGE}:115  A choice without a reason\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: a —`,
  ],
  [
    'a choice that says nothing',
    question('', 'Why?\n\n- [x] — b\n- [ ] c — d'),
    `${PAGE}:115  A choice that says nothing\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: — b`,
  ],
  [
    'a choice without a box',
    question('', 'Why?\n\n- [x] a — b\n- c — d'),
    `${PAGE}:116  A choice without a box\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: c — d`,
  ],
  [
    'a choice of two paragraphs',
    question('', 'Why?\n\n- [x] a — b\n\n  more\n- [ ] c — d'),
    `${PAGE}:115  A choice is a single paragraph\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: a — b`,
  ],
  [
    'no right choice',
    question('', 'Why?\n\n- [ ] a — b\n- [ ] c — d'),
    `${PAGE}:111  No choice is right\n    expected: at least one \`- [x]\``,
  ],
  [
    'no wrong choice',
    question('', 'Why?\n\n- [x] a — b'),
    `${PAGE}:111  Every choice is right\n    expected: at least one \`- [ ]\``,
  ],
  [
    'a choice twice',
    question('', 'Why?\n\n- [x] a — b\n- [ ] `a` — d'),
    `${PAGE}:116  The choice \`a\` stands here twice\n    found: the same in line 115`,
  ],
  [
    'text below the choices',
    question('', 'Why?\n\n- [x] a — b\n- [ ] c — d\n\nAnd?'),
    `${PAGE}:118  Something follows the choices of a question\n    expected: the choices last, or \`<Question predict>\` to show it after the answer\n    found: paragraph`,
  ],
  [
    'a prediction of nothing',
    question('predict', 'Why?\n\n- [x] a — b\n- [ ] c — d'),
    `${PAGE}:111  A question to predict has nothing to look at\n    expected: what the reader looks at, after the choices`,
  ],
  [
    'a misspelt word of a question',
    question('tpyed', 'Why?\n\n- [x] a — b'),
    `${PAGE}:111  There is no attribute \`tpyed\` of Question\n    nearest: typed`,
  ],
  [
    'a switch of a question with a value',
    question('typed="yes"', 'Why?\n\n- [x] a — b'),
    `${PAGE}:111  \`typed\` takes no value\n    expected: typed\n    found: typed="yes"`,
  ],
  [
    'a unit of a choice',
    question('unit="s"', 'Why?\n\n- [x] a — b'),
    `${PAGE}:111  \`unit\` belongs to a typed question\n    expected: <Question typed unit="…">`,
  ],
  [
    'space in words',
    question('space="eight"', 'Why?\n\n- [x] a — b\n- [ ] c — d'),
    `${PAGE}:111  \`space\` is a number of lines on paper\n    expected: space="8 lines", at most 30\n    found: space="eight"`,
  ],
  [
    'more space than a sheet has',
    question('space="31 lines"', 'Why?\n\n- [x] a — b\n- [ ] c — d'),
    `${PAGE}:111  \`space\` is a number of lines on paper\n    expected: space="8 lines", at most 30\n    found: space="31 lines"`,
  ],
  [
    'examples without a value',
    question('typed accepts', 'Why?\n\n- [x] a — b'),
    `${PAGE}:111  \`accepts\` needs a value\n    found: accepts`,
  ],
  [
    'a tolerance in words',
    question('typed tolerance="some"', 'Why?\n\n- [x] 1 — b'),
    `${PAGE}:111  \`tolerance\` is no number\n    expected: a number such as 0.2, or a share such as 5%\n    found: some`,
  ],
  [
    'a unit without a number',
    question('typed unit="s"', 'Why?\n\n- [x] 1 m — b\n- [ ] 1 — b'),
    `${PAGE}:111  \`unit\` and \`tolerance\` need a right answer that is a number\n    expected: a number such as 10 or 0.5`,
  ],
  [
    'a pattern that is none',
    question('typed', 'Why?\n\n- [x] `/(a/` — b'),
    `${PAGE}:115  A pattern that cannot be compiled\n    expected: a regular expression of JavaScript\n    found: Invalid regular expression: /(a/: Unterminated group`,
  ],
  [
    'a pattern that hangs',
    question('typed accepts="a" refuses="b"', 'Why?\n\n- [x] `/^(a+)+$/` — b'),
    `${PAGE}:115  A pattern that some answers would make hang\n    expected: \`^\` at the beginning, at most three repetitions without an end, and none within another\n    found: \`(a+)+\``,
  ],
  [
    'a flag that is none',
    question('typed', 'Why?\n\n- [x] `/a/g` — b'),
    `${PAGE}:115  A flag that a pattern cannot have\n    expected: i, m, s or u\n    found: /a/g`,
  ],
  [
    'a pattern without wrong examples',
    question('typed accepts="a"', 'Why?\n\n- [x] `/a/` — b'),
    `${PAGE}:111  A pattern needs examples of right and of wrong input\n    expected: accepts="… | …" refuses="… | …"`,
  ],
  [
    'a pattern that no example reaches',
    question('typed accepts="a" refuses="b"', 'Why?\n\n- [x] a — b\n- [ ] `/x/` — d'),
    `${PAGE}:116  No example reaches the pattern \`/x/\`\n    expected: one in \`refuses\``,
  ],
  [
    'a wrong example that is right',
    question('typed accepts="ab" refuses="abc | b"', 'Why?\n\n- [x] `/ab/` — b'),
    `${PAGE}:111  \`refuses\` names \`abc\`, but it is right\n    expected: a wrong answer\n    found: \`/ab/\` in line 115 takes it`,
  ],
  [
    'a right example that is wrong',
    question('typed accepts="b"', 'Why?\n\n- [x] a — b'),
    `${PAGE}:111  \`accepts\` names \`b\`, but it is wrong\n    expected: a right answer\n    found: no answer takes it`,
  ],
  [
    'a right example that anything else takes',
    question('typed accepts="b"', 'Why?\n\n- [x] a — b\n- [ ] * — d'),
    `${PAGE}:111  \`accepts\` names \`b\`, but it is wrong\n    expected: a right answer\n    found: \`*\` in line 116 takes it`,
  ],
  [
    'a wrong example within the tolerance',
    question('typed unit="lines" tolerance="0.2" refuses="11 | 10.1"', 'Why?\n\n- [x] 10 — b'),
    `${PAGE}:111  \`refuses\` names \`10.1\`, but it is right\n    expected: a wrong answer\n    found: \`10\` in line 115 takes it`,
  ],
  [
    'an answer that another takes',
    question('typed', 'Why?\n\n- [x] a — b\n- [ ] A — d'),
    `${PAGE}:116  The answer \`A\` is never reached\n    found: \`a\` in line 115 takes it first`,
  ],
  [
    'anything else twice',
    question('typed', 'Why?\n\n- [x] a — b\n- [ ] * — c\n- [ ] * — d'),
    `${PAGE}:117  The answer \`*\` is never reached\n    found: \`*\` in line 116 takes it first`,
  ],
  [
    'anything else that is right',
    question('typed', 'Why?\n\n- [x] * — b'),
    `${PAGE}:115  Anything else cannot be right\n    expected: \`- [ ] * — …\`\n    found: *`,
  ],
  [
    'an answer of two kinds',
    question('typed', 'Why?\n\n- [x] a `b` — c'),
    `${PAGE}:115  A typed answer is compared as text\n    expected: either plain text or one piece of code\n    found: a b`,
  ],
  [
    'a proof without what it shows',
    question('proof="ls"', 'Why?\n\n- [x] a — b\n- [ ] c — d'),
    `${PAGE}:111  A question that depends on the system names a command and what it shows\n    expected: proof="the command" shows="a text or /pattern/ of its output"`,
  ],
  [
    'boxes with another letter',
    question('', 'Why?\n\n- [v] a — b\n- [ ] c — d'),
    `${PAGE}:115  A choice without a box\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: [v] a — b`,
  ],
  [
    'boxes without a space',
    question('', 'Why?\n\n- [x] a — b\n- [] c — d'),
    `${PAGE}:116  A choice without a box\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: [] c — d`,
  ],
  [
    'two hyphens before a reason',
    question('', 'Why?\n\n- [x] a -- b\n- [ ] c — d'),
    `${PAGE}:115  A choice without a reason\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: a -- b`,
  ],
  [
    'a dash without spaces',
    question('', 'Why?\n\n- [x] a—b\n- [ ] c — d'),
    `${PAGE}:115  A choice without a reason\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: a—b`,
  ],
  [
    'a short dash',
    question('', 'Why?\n\n- [x] a – b\n- [ ] c — d'),
    `${PAGE}:115  A choice without a reason\n    expected: \`- [ ] the choice — its reason\`, parted by an em dash between spaces\n    found: a – b`,
  ],
]
