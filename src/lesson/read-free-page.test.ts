import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { blockText } from './block-text.ts'
import { blocksOfPage, headingsOf } from './free-page.ts'
import { readFreePage, type ReadFreePage } from './read-free-page.ts'
import { testContext } from './test-task.ts'

const file = 'content/pages/lamps.mdx'

/** Reads a page whose text begins in line 4. */
function read(text: string, name = file): ReadFreePage {
  return readFreePage(name, `---\ntitle: Lamps\n---\n${text}`, testContext)
}

/** All that is wrong with a page, as it is printed. */
function problemsOf(text: string, name = file): string {
  try {
    return read(text, name).problems.map(formatProblem).join('\n')
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
}

describe('a free page', () => {
  it('is read as texts, between which stands what runs', () => {
    const { page, problems } = read(
      [
        "import Card, { rows as lines } from './card.ts'",
        'export const count = lines.length',
        '',
        'One "word".',
        '',
        '## First',
        '',
        'Two {count} three [link](/tasks/a/#b) <Value name="release" />.',
        '',
        '<Card level={3}>',
        '',
        '### Inside',
        '',
        '<Hint title="Why?">',
        '',
        'Because.',
        '',
        '</Hint>',
        '',
        '</Card>',
        '',
        '{lines.map((line) => <Lamp key={line} />)}',
        '',
        '<Lamp><a id="here" href="/x/">here</a></Lamp>',
        '',
        '{/* A comment. */}',
      ].join('\n'),
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(
      page.texts.map((text) => blockText([text])),
      ['One “word”. First', 'Two', 'three link 26.05 .', 'Inside Because.', 'here'],
    )
    assert.deepEqual(
      headingsOf(page).map(({ id, depth }) => [id, depth]),
      [
        ['first', 2],
        ['inside', 3],
      ],
    )
    assert.deepEqual(
      blocksOfPage(page).flatMap((block) => (block.kind === 'hint' ? [block.id] : [])),
      ['hint-why'],
    )
    assert.deepEqual(page.ids, ['here'])
    assert.deepEqual(page.links, [{ url: '/x/', place: { file, line: 27 } }])
  })

  it('has commands that no rehearsal runs, and says so', () => {
    const { page } = read(
      '```console\nhost$ ls\n```\n\n```console skip="needs a browser"\nhost$ w\n```\n',
    )
    const skips = blocksOfPage(page).flatMap((block) =>
      block.kind === 'console' ? [block.skip] : [],
    )
    assert.deepEqual(skips, ['stands beside the tasks', 'needs a browser'])
  })

  const inWord =
    'expected: text and words; a brace in text stands in backticks, or behind a backslash'
  const wrong: readonly (readonly [what: string, text: string, message: string])[] = [
    [
      'a word that is not there',
      "import Card from './card.astro'\n\n<Crad />\n",
      `${file}:6  There is no word \`Crad\`\n    nearest: Card`,
    ],
    [
      'a word within a line that is not there',
      'A <Lmap /> there.',
      `${file}:4  There is no word \`Lmap\`\n    nearest: Lamp`,
    ],
    [
      'a word in an expression that is not there',
      '\n{[1].map(() => <Lmap />)}',
      `${file}:5  There is no word \`Lmap\`\n    nearest: Lamp`,
    ],
    [
      'a word of every workshop in an expression',
      '{true && <Snippet file="a.sh" />}',
      `${file}:4  \`Snippet\` stands in an expression\n    expected: a word outside of code`,
    ],
    [
      'a word as tasks have it',
      '<Snippet fil="a.sh" />',
      `${file}:4  There is no attribute \`fil\` of Snippet\n    nearest: file\n${file}:4  Snippet lacks its \`file\`\n    expected: file="…"`,
    ],
    [
      'an expression in a word of every workshop',
      '<Hint title="Why?">\n\n{1 + 1}\n\n</Hint>',
      `${file}:6  A word holds no expressions; they stand outside of it\n    ${inWord}\n    found: {1 + 1}`,
    ],
    [
      'an imported component in a word of every workshop',
      'import Card from \'./card.astro\'\n\n<Hint title="Why?">\n\n<Card />\n\n</Hint>',
      `${file}:8  \`Card\` stands in a word of every workshop\n    expected: it outside of the word, or a component in content/words/`,
    ],
    [
      'MDX that cannot be read',
      '<Lamp>\n',
      `${file}:4  \`<Lamp>\` is not closed\n    expected: \`</Lamp>\` on a line of its own`,
    ],
    [
      'an import that cannot be read',
      "\nimport x frm 'y'\n",
      `${file}:5  The code cannot be read: Expected \`from\` but found \`Identifier\`\n    found: import x frm 'y'`,
    ],
    [
      'an expression that cannot be read',
      'One {1 +} two',
      `${file}:4  The code in braces cannot be read: Unexpected token\n    expected: backticks around braces that are text, or a backslash before \`{\`\n    found: {1 +} two`,
    ],
    [
      'a heading that runs',
      '## Lamp {1 + 1}',
      `${file}:4  A heading holds nothing that runs\n    expected: text alone\n    found: Lamp `,
    ],
    [
      'a script of its own',
      '<script>alert(1)</script>',
      `${file}:4  \`script\` cannot stand in a page\n    expected: a component in content/words/ with a <script>`,
    ],
    [
      'a picture from elsewhere',
      '<img src="https://example.org/x.png" />',
      `${file}:4  The picture is not one of content/pictures/\n    expected: ![what it shows](../pictures/…)`,
    ],
    [
      'a footnote that is not there',
      'Once[^once].',
      `${file}:4  There is no footnote \`once\` in ${file}\n    expected: a note: [^once]: …`,
    ],
  ]
  for (const [what, text, message] of wrong) {
    it(`refuses ${what}`, () => {
      assert.equal(problemsOf(text), message)
    })
  }

  const names: readonly (readonly [name: string, message: string])[] = [
    ['slides', 'The site has something else at /slides/\n    expected: another name for the file'],
    ['404', 'The site has something else at /404/\n    expected: another name for the file'],
    ['2', 'The site has something else at /2/\n    expected: another name for the file'],
    [
      'The Lamps',
      'The name of the file is no address\n    expected: small letters, digits and single hyphens, then .mdx\n    found: The Lamps',
    ],
  ]
  for (const [name, message] of names) {
    it(`cannot be called ${name}`, () => {
      const path = `content/pages/${name}.mdx`
      assert.equal(problemsOf('', path), `${path}  ${message}`)
    })
  }

  const front: readonly (readonly [what: string, source: string, message: string])[] = [
    [
      'without front matter',
      'Text',
      `${file}:1  A free page begins with its front matter\n    expected: \`---\`, the line of title, \`---\`\n    found: Text`,
    ],
    [
      'without a title',
      '---\ndescription: D\n---\n',
      `${file}:2  \`title\` is missing\n    expected: a text`,
    ],
    [
      'with another key',
      '---\ntitle: T\nlayout: x\n---\n',
      `${file}:3  There is no key \`layout\`\n    expected: one of title, description`,
    ],
  ]
  for (const [what, source, message] of front) {
    it(`is refused ${what}`, () => {
      assert.throws(() => readFreePage(file, source, testContext), {
        name: 'ProblemError',
        message,
      })
    })
  }
})
