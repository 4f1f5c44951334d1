import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { checkStartNames } from './start-names.ts'

const sources = readSources('e2e/authoring/second-workshop')
const list = 'lib/catch-up/start-files'

/** What is said of the second workshop with these files, whose solutions change `backup.sh` and `settings.json`. */
function said(files: Readonly<Record<string, string>>): string {
  const workshop = parseWorkshop({
    ...sources,
    files: { ...sources.files, ...files },
  })
  return checkStartNames(workshop).map(formatProblem).join('\n')
}

const own = { 'catch-up': '', 'lib/catch-up/states.sh': '' }
const told = (line: number, expected: string, found: string): string =>
  `workshop/${list}:${line}  \`catch-up\` would not find the text with which the files start\n` +
  `    expected: ${expected}; \`npm run solution -- save\` writes it\n    found: ${found}`
/** As `git hash-object` names them. */
const names = [
  '7f598275e2cee84c998ae356e809832c1eaf7725 backup.sh',
  'd1dbbb767046b6ce49a0ecc60dcfc32258490651 settings.json',
] as const

describe('the names by which catch-up finds the start files', () => {
  const table: readonly (readonly [what: string, files: Record<string, string>, said: string])[] = [
    ['nothing without a catch-up', { [list]: 'x\n' }, ''],
    ['nothing of a catch-up that has no such parts', { 'catch-up': '' }, ''],
    ['nothing where they are right', { ...own, [list]: `# C\n${names.join('\n')}\n` }, ''],
    ['a list that is not there', own, told(1, names[0], 'no further line')],
    [
      'a name of another text',
      { ...own, [list]: `# C\n0123 backup.sh\n${names[1]}\n` },
      told(2, names[0], '0123 backup.sh'),
    ],
    [
      'a file too much',
      { ...own, [list]: `${names.join('\n')}\n0123 gone\n` },
      told(3, 'no further line', '0123 gone'),
    ],
  ]
  for (const [what, files, message] of table) {
    it(`${message === '' ? 'say' : 'tell'} ${what}`, () => {
      assert.equal(said(files), message)
    })
  }
})
