import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { parseMdx } from './parse-mdx.ts'

/** What is wrong with the MDX of a page. */
function problemsOf(source: string): string[] {
  try {
    parseMdx('p.mdx', source, 'en')
    return []
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problems.map(formatProblem)
  }
}

const expected = 'expected: the tag at the beginning of a line of its own, after an empty line'

const wrong: readonly (readonly [source: string, line: number, name: string, found: string])[] = [
  ['<Hint>\n\n- a\n\n  </Hint>\n', 5, 'Hint', '</Hint>'],
  ['<Hint>\n\n-\t</Hint>', 3, 'Hint', '-\t</Hint>'],
  ['<Do>\n\n1. a\n\n   b\n\n   </Do>\n', 7, 'Do', '</Do>'],
  [
    '<Do m=""></Do><Hint e="">\n<kbd></kbd></Hint><Question s="" s="">\nh\n\n-\t</Question>',
    5,
    'Question',
    '-\t</Question>',
  ],
]
for (const [source, line, name, found] of wrong) {
  test(`${JSON.stringify(source)} is refused, and ends no process`, () => {
    assert.deepEqual(problemsOf(source), [
      `p.mdx:${line}  The closing tag of \`${name}\` stands within a list or a quote\n    ${expected}\n    found: ${found}`,
    ])
  })
}

const right = [
  '<Hint>\n\n- a\n\n</Hint>\n',
  '<Hint>\n\n- a\n</Hint>\n',
  '- <kbd>a</kbd>\n',
  '<Hint>\n\n> a\n\n</Hint>\n\n- b\n',
  '- a\n\n  <Hint>\n\n  - b\n\n  </Hint>\n',
  '<Tabs>\n<Tab title="a">\n\n- a\n\n</Tab>\n</Tabs>\n',
  'a <br /> b <abbr title="x"></abbr>\n',
]
for (const source of right) {
  test(`${JSON.stringify(source)} is taken`, () => assert.deepEqual(problemsOf(source), []))
}
