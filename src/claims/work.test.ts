import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { readWorkshop } from '../lesson/workshop.ts'
import { checkClaims } from './check.ts'

const sources = readSources('e2e/authoring/second-workshop')
const page = 'content/tasks/1-backup.mdx'

/** What the check says when a text of the page is another one. */
function said(from: string, to: string): string {
  const text = sources.tasks[page] ?? ''
  assert.ok(text.includes(from), from)
  const tasks = { ...sources.tasks, [page]: text.replace(from, () => to) }
  const { problems } = checkClaims(readWorkshop({ ...sources, tasks }))
  return problems.map(formatProblem).join('\n')
}

const first = '1. Write the function in `backup.sh`, between the marks.\n'
const copies = 'The copies of the last'
const wrong: readonly (readonly [what: string, from: string, to: string, message: string])[] = [
  [
    'commands without Do',
    '<Snippet file="settings.json" diff',
    '```console\nserver$ uptime\n```\n\n<Snippet file="settings.json" diff',
    `${page}:93  Step 1.2 has a solution or commands, but no Do\n` +
      '    expected: <Do minutes="5"> around 2 to 5 lines that say what to do\n' +
      '    found: commands in line 95',
  ],
  [
    'Do without its minutes',
    '<Do minutes="4">',
    '<Do>',
    `${page}:36  Do lacks its \`minutes\`\n    expected: minutes="…"`,
  ],
  ...['0', '2.5', '3-4', '5 min'].map(
    (minutes) =>
      [
        `Do that takes ${minutes}`,
        '<Do minutes="4">',
        `<Do minutes="${minutes}">`,
        `${page}:36  \`minutes\` of Do is no number of minutes\n` +
          `    expected: minutes="5"\n    found: ${minutes}`,
      ] as const,
  ),
  [
    'Do with one line',
    first,
    '',
    `${page}:36  Do says in one list what to do\n    expected: 2 to 5 lines\n    found: 1`,
  ],
  [
    'Do with six lines',
    first,
    first.repeat(5),
    `${page}:36  Do says in one list what to do\n    expected: 2 to 5 lines\n    found: 6`,
  ],
  [
    'Do with two lists',
    first,
    `${first}\n- Look.\n- Wait.\n\nAnd then:\n\n`,
    `${page}:36  Do says in one list what to do\n    expected: 2 to 5 lines\n    found: several lists`,
  ],
  [
    'Do without a list',
    '<Do minutes="4">',
    '<Do minutes="4">\n\nLook.\n\n</Do>\n\n<Do minutes="4">',
    `${page}:36  Do says in one list what to do\n    expected: 2 to 5 lines\n    found: no list`,
  ],
  [
    'a value that workshop.yaml does not name',
    'name="days"',
    'name="day"',
    `${page}:59  There is no value \`day\` in content/workshop.yaml\n    nearest: days`,
  ],
  [
    'a value on a line of its own',
    copies,
    `<Value name="days" />\n\n${copies}`,
    `${page}:59  Value stands on lines of its own\n    expected: a word within a line of text`,
  ],
  [
    'an alert that there is not',
    copies,
    `> [!HINT]\n> ${copies}`,
    `${page}:59  There is no alert \`HINT\`\n    expected: one of NOTE, TIP, IMPORTANT, WARNING, CAUTION`,
  ],
  [
    'a tab alone',
    copies,
    `<Tab title="One">\n\nText.\n\n</Tab>\n\n${copies}`,
    `${page}:59  Tab stands outside of Tabs\n    expected: <Tabs> around the tabs`,
  ],
  [
    'one tab in a set',
    copies,
    `<Tabs>\n<Tab title="One">\n\nText.\n\n</Tab>\n</Tabs>\n\n${copies}`,
    `${page}:59  Tabs has too few\n    expected: two or more Tab\n    found: 1`,
  ],
  [
    'text between tabs',
    copies,
    `<Tabs>\n<Tab title="One">\n\nText.\n\n</Tab>\n\nMore.\n\n</Tabs>\n\n${copies}`,
    `${page}:66  Tabs holds something else than Tab\n    expected: <Tab title="…">`,
  ],
]

describe('the work of a step', () => {
  it('of the second workshop is said as it has to be', () => {
    assert.equal(said(copies, copies), '')
  })

  for (const [what, from, to, message] of wrong) {
    it(`${what} is told`, () => {
      assert.equal(said(from, to), message)
    })
  }
})

/** What the check says of a workshop with these files besides. */
function saidWith(files: Readonly<Record<string, string>>): string[] {
  const all = { ...sources.files, ...files }
  return checkClaims(readWorkshop({ ...sources, files: all })).problems.map(formatProblem)
}

describe('the checks of steps', () => {
  const checks = { check: '', 'checks/1.1.sh': '# Back up\n' }

  it('are asked for only where participants have the script', () => {
    assert.deepEqual(saidWith({}), [])
  })

  it('are there for each step with work, and for no other', () => {
    assert.deepEqual(saidWith(checks), [])
    assert.deepEqual(saidWith({ check: '', 'checks/1.9.sh': '' }), [
      `${page}:14  Step 1.1 has work, but no check\n    expected: workshop/checks/1.1.sh`,
      'workshop/checks/1.9.sh  This is the check of no step\n    expected: the name of a step, such as 1.1.sh',
    ])
  })
})
