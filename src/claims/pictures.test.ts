import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { readWorkshop } from '../lesson/workshop.ts'
import { checkClaims } from './check.ts'

const root = path.join(import.meta.dirname, '../../e2e/authoring/second-workshop')
const page = 'content/tasks/1-backup.mdx'
const sources = readSources(root)
const right = '![A disk, and beside it its copy](../pictures/copies.svg'

/** What the check says of the second workshop after its picture was written another way. */
function findings(written: string): string[] {
  const text = sources.tasks[page] ?? ''
  assert.ok(text.includes(right))
  const tasks = { ...sources.tasks, [page]: text.replace(right, written) }
  const { problems, unused } = checkClaims(readWorkshop({ ...sources, tasks }))
  return [...problems, ...unused].map(formatProblem).filter((line) => line.includes('picture'))
}

const line = (sources.tasks[page] ?? '').split(right)[0]?.split('\n').length
const unused = 'content/pictures/copies.svg  No page shows this picture'
const cases: readonly (readonly [what: string, written: string, says: readonly string[]])[] = [
  ['a picture that is there', right, []],
  [
    'a wrong name',
    '![A disk](../pictures/copy.svg',
    [
      `${page}:${line}  There is no picture \`../pictures/copy.svg\`\n    nearest: ../pictures/copies.svg, ../pictures/tape.svg`,
      unused,
    ],
  ],
  [
    'another folder',
    '![A disk](/pictures/copies.svg',
    [
      `${page}:${line}  There is no picture \`/pictures/copies.svg\`\n    nearest: ../pictures/copies.svg, ../pictures/tape.svg`,
      unused,
    ],
  ],
  [
    'a picture of another host',
    '![A disk](https://example.com/copies.svg',
    [
      `${page}:${line}  There is no picture \`https://example.com/copies.svg\`\n    expected: one of ../pictures/copies.svg, ../pictures/tape.svg`,
      unused,
    ],
  ],
  [
    'no words for it',
    '![ ](../pictures/copies.svg',
    [
      `${page}:${line}  The picture says nothing to those who do not see it\n    expected: ![what it shows](../pictures/copies.svg)`,
    ],
  ],
  ['no picture at all', '(', [unused]],
]
for (const [what, written, says] of cases) {
  test(what, () => assert.deepEqual(findings(written), says))
}
