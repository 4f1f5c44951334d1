import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { printRecording } from '../console/recording.ts'
import { formatProblem } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop, type Sources } from '../lesson/workshop.ts'
import { planCommands } from './plan.ts'
import { recordingFile } from '../lesson/task-context.ts'
import { staleRecordings } from './stale.ts'
import { stateHash } from './state-hash.ts'

const sources = readSources(join(import.meta.dirname, 'fixtures/small'))
const page = 'content/tasks/1-greet.mdx'
const file = recordingFile('1-greet')
const recordings = { [file]: record(sources) }

/** A recording of these sources as a rehearsal would have written it. */
function record(from: Sources): string {
  const workshop = parseWorkshop(from)
  const commands = planCommands(workshop)
    .filter(({ skip }) => skip === undefined)
    .map(({ command }) => ({ ...command, output: '', exit: 0 }))
  const about = ['host', 'vm'].map((name): [string, string] => [name, 'a machine'])
  const states = workshop.states.map(({ name, files }): [string, string] => [
    `state-${name}`,
    stateHash(files),
  ])
  const header = new Map([
    ['date', '2026-10-03'],
    ['revision', 'abc'],
    ['stage', 'here'],
    ...about,
    ...states,
  ])
  return printRecording({ header, commands })
}

function edit(change: (page: string) => string): Sources {
  return { ...sources, tasks: { [page]: change(sources.tasks[page] ?? '') } }
}

/** The workshop with one more line for its stage. */
function onStage(line: string): Sources {
  return { ...sources, config: sources.config.replace('about:', `${line}\n    about:`) }
}

const stageless = sources.config.replace(/^stages:(?:\n .*)+/m, '')

const table: [string, Sources, Record<string, string>, string[]][] = [
  ['nothing has changed', sources, recordings, []],
  [
    'prose and lines have moved',
    edit((text) => text.replace('## 1.1', 'More prose.\n\n## 1.1')),
    recordings,
    [],
  ],
  [
    'there is no recording',
    sources,
    {},
    [`${page}:12  The commands of this task were never recorded`],
  ],
  [
    'a command has changed',
    edit((text) => text.replace('vm$ hostname', 'vm$ hostname -f')),
    recordings,
    [`${page}:13  \`hostname -f\` is not what ${file} recorded`],
  ],
  [
    'a command has moved',
    edit((text) => text.replace(/(host\$ cat greeting.txt)\n(vm\$ hostname)/, '$2\n$1')),
    recordings,
    [`${page}:12  \`hostname\` is not what ${file} recorded`],
  ],
  [
    'a command was added at the end',
    edit((text) => `${text}\n\`\`\`console\nvm$ id\n\`\`\`\n`),
    recordings,
    [`${page}:38  \`id\` is not what ${file} recorded`],
  ],
  [
    'the last command is gone',
    edit((text) => text.replace(/```console until[^]*?```/, '')),
    recordings,
    [
      `${file}  \`while :; do date +%s; sleep 1; done\` was recorded, and the page has it no longer`,
    ],
  ],
  [
    'a file of the start has changed, and so every state',
    { ...sources, files: { ...sources.files, 'other.txt': 'new' } },
    recordings,
    [`${file}  Files of the workshop have changed since this was recorded (state start, 1.2)`],
  ],
  [
    'a solution has changed',
    {
      ...sources,
      solutions: Object.fromEntries(
        Object.entries(sources.solutions).map(([name, text]) => [
          name,
          text.replace('+Hello', '+Hi'),
        ]),
      ),
    },
    recordings,
    [`${file}  Files of the workshop have changed since this was recorded (state 1.2)`],
  ],
  [
    'the stage has another name now',
    sources,
    { [file]: record(sources).replace('# stage: here', '# stage: her') },
    [`${file}  There is no stage \`her\` in content/workshop.yaml`],
  ],
  [
    'a command that the stage cannot run is not missed',
    onStage('not-run: [{ command: ^hostname, because: it has no name }]'),
    { [file]: record(sources).replace('vm$ hostname\n\n', '') },
    [],
  ],
  ['there is no stage and no recording', { ...sources, config: stageless }, {}, []],
  [
    'a recording has lost its task',
    sources,
    { ...recordings, [recordingFile('7-gone')]: 'anything' },
    [`${recordingFile('7-gone')}  A recording of no task`],
  ],
]
for (const [name, from, texts, expected] of table) {
  test(`stale or not: ${name}`, () => {
    const problems = staleRecordings(parseWorkshop(from), texts)
    assert.deepEqual(
      problems.map((problem) => formatProblem(problem).split('\n', 1)[0]),
      expected,
    )
  })
}
