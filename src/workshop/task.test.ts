import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fenceAttributes, parseTask } from './task.ts'

const FILE = 'content/tasks/2-lamp.mdx'
const front = '---\ntitle: T\ngoal: G\nbefore: B\nafter: A\nminutes: { min: 1, max: 2 }\n---\n'
const page = `${front}
Before the first step: [a link](#2.1), ![a lamp](../pictures/x.png).

<Snippet file="a.sh" diff />

## 2.1 Light *it*

<Hint title="Where?">

- in a list

  \`\`\`console skip="destroys data" exit="3"
  host$ rm x
  \`\`\`

</Hint>

Text with <kbd>Enter</kbd>, and [a mark][1].

## Wrap-up

\`\`\`
no language
\`\`\`

[1]: https://example.org
`

describe('parseTask', () => {
  const task = parseTask(FILE, page)

  it('takes the name from the file, and what the front matter says', () => {
    const { name, file, title, goal, before, after, minutes } = task
    assert.deepEqual(
      { name, file, title, goal, before, after, minutes },
      {
        name: '2-lamp',
        file: FILE,
        title: 'T',
        goal: 'G',
        before: 'B',
        after: 'A',
        minutes: { min: 1, max: 2 },
      },
    )
  })

  it('finds headings, and the steps among them', () => {
    assert.deepEqual(task.steps, [{ id: '2.1', title: 'Light it', line: 13 }])
    assert.deepEqual(
      task.headings.map(({ id, step, line }) => [id, step, line]),
      [
        ['2.1', true, 13],
        ['wrap-up', false, 27],
      ],
    )
  })

  it('finds every word in page order, with its place and its step', () => {
    assert.deepEqual(
      task.words.map(({ name, place, step, fenced }) => [name, place.line, step, fenced]),
      [
        // What stands before the first step belongs to it.
        ['Snippet', 11, '2.1', false],
        ['Hint', 15, '2.1', false],
        ['console', 19, '2.1', true],
        ['kbd', 25, '2.1', false],
        ['', 29, '2.1', true],
      ],
    )
    const [snippet, hint, console] = task.words
    assert.deepEqual(
      [...(snippet?.attributes ?? [])],
      [
        ['file', 'a.sh'],
        ['diff', true],
      ],
    )
    assert.equal(hint?.children.length, 1)
    assert.equal(console?.source, 'host$ rm x')
    assert.deepEqual(
      [...console.attributes],
      [
        ['skip', 'destroys data'],
        ['exit', '3'],
      ],
    )
  })

  it('finds links and what references mean', () => {
    assert.deepEqual(
      task.links.map(({ url, place }) => [url, place.line]),
      [
        ['#2.1', 9],
        ['https://example.org', 33],
      ],
    )
  })

  it('finds pictures', () => {
    assert.deepEqual(task.pictures, [
      { url: '../pictures/x.png', alt: 'a lamp', place: { file: FILE, line: 9 } },
    ])
  })

  const foreign = [
    ['{1 + 1}', '1 + 1'],
    ['a {b} c', 'b'],
    ["import x from 'y'", "import x from 'y'"],
    ['export const x = 1', 'export const x = 1'],
  ] as const
  for (const [source, found] of foreign) {
    it(`tells what runs: ${source}`, () => {
      assert.deepEqual(parseTask(FILE, `${front}\n${source}\n`).foreign, [
        {
          place: { file: FILE, line: 9 },
          message: 'A task holds no expressions, imports or exports',
          expected: 'text and words; a brace in text is written in backticks',
          found,
        },
      ])
    })
  }

  for (const comment of ['{/* for authors */}', 'a {/* b */} c', '- a {/*\n  b */}']) {
    it(`passes over a comment: ${comment}`, () => {
      assert.deepEqual(parseTask(FILE, `${front}\n${comment}\n`).foreign, [])
    })
  }

  it('takes what runs beside a comment for what it is', () => {
    assert.equal(parseTask(FILE, `${front}\n{/* a */ b /* c */}\n`).foreign.length, 1)
  })

  const wrong: readonly (readonly [what: string, source: string, message: string])[] = [
    [
      'no front matter',
      'Text',
      `${FILE}:1  A task begins with its front matter\n    expected: \`---\`, the lines of title, goal, before, after and minutes, \`---\`\n    found: Text`,
    ],
    ['nothing', '', `${FILE}:1  A task begins with its front matter`],
    [
      'front matter without its end',
      '---\ntitle: T\n',
      `${FILE}:1  A task begins with its front matter`,
    ],
    ['a tag that is not closed', `${front}\n<Hint title="x">\n\nText\n`, `${FILE}:9`],
    [
      'an attribute that is an expression',
      `${front}\n<Snippet file={x} />\n`,
      `${FILE}:9  \`file\` of Snippet holds an expression\n    expected: text in quotes, as in file="…"`,
    ],
    [
      'attributes that are spread',
      `${front}\n<Snippet {...x} />\n`,
      `${FILE}:9  \`{…}\` of Snippet holds an expression`,
    ],
  ]
  for (const [what, source, message] of wrong) {
    it(`refuses ${what}`, () => {
      assert.throws(
        () => parseTask(FILE, source),
        (error: Error) => (assert.ok(error.message.startsWith(message), error.message), true),
      )
    })
  }
})

describe('fenceAttributes', () => {
  const table = [
    ['', []],
    [
      'title="a b" deck="skip"',
      [
        ['title', 'a b'],
        ['deck', 'skip'],
      ],
    ],
    ['title=""', [['title', '']]],
    ['numbers', [['numbers', true]]],
  ] as const
  for (const [meta, attributes] of table) {
    it(meta || 'nothing', () => assert.deepEqual([...fenceAttributes(meta)], attributes))
  }
})
