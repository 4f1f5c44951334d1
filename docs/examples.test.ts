import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { checkClaims } from '../src/claims/check.ts'
import { codeAttributes, consoleAttributes, wordNames, words } from '../src/lesson/vocabulary.ts'
import { parseConfig } from '../src/lesson/config.ts'
import { listFiles } from '../src/files/list-files.ts'
import { parsePatch } from '../src/files/patch.ts'
import { formatProblem, type Problem, ProblemError } from '../src/files/problem.ts'
import { readSources } from '../src/lesson/read-sources.ts'
import { readFreePage } from '../src/lesson/read-free-page.ts'
import { readTask } from '../src/lesson/read-task.ts'
import type { TaskContext } from '../src/lesson/reader.ts'
import { taskContext } from '../src/lesson/task-context.ts'
import { readWorkshop } from '../src/lesson/workshop.ts'
import { docNamed, type Fence, root } from './markdown.ts'
import { wordRows } from './words-table.ts'

const authors = docNamed('docs/authors.md')
const file = 'content/tasks/example.mdx'
const sources = readSources(root)
const { workshop } = readWorkshop(sources)

/** What stands before an example that is no whole page: it is taken as a part of step 2.2. */
const before = `---
title: Example
goal: Be right.
before: Nothing.
after: An example.
minutes: { min: 1, max: 2 }
---

## 2.2 Example

`

/** What stands behind it: its commands belong to some work. */
const after = `

<Do minutes="1">

1. Look.
2. Try.

</Do>
`

/** Our sources, with what was recorded of the last task as if it were that of the examples. */
const recordings = {
  ...sources.recordings,
  'content/recordings/example.txt': sources.recordings['content/recordings/4-containers.txt'] ?? '',
}

/** The components that the docs show are words of the workshop. */
const ownWords = authors.fences.flatMap(({ language, meta }) =>
  language === 'astro' ? [meta] : [],
)

/** What the check of all tasks and pages says of an example. */
function problemsOf({ text: example, meta }: Fence): Problem[] {
  try {
    const { config, states } = workshop
    const known = { ...sources, recordings, ownWords }
    const context = taskContext(known, config, states, 'example', [])
    if (meta === 'page') return problemsOfPage(example, context)
    const text = example.startsWith('---') ? example : before + example + after
    const { task, problems } = readTask(file, text, true, context)
    const tasks = [...workshop.tasks, task]
    const found = checkClaims({
      workshop: { ...workshop, recordings, tasks },
      problems,
      unused: [],
    })
    return found.problems.filter(({ place }) => place.file === file)
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems]
    throw error
  }
}

function problemsOfPage(text: string, context: TaskContext): Problem[] {
  const { page, problems } = readFreePage('content/pages/example.mdx', text, context)
  const read = { ...workshop, pages: [...workshop.pages, page] }
  const found = checkClaims({ workshop: read, problems, unused: [] })
  return found.problems.filter(({ place }) => place.file === page.file)
}

const examples = authors.fences.filter(({ language }) => language === 'mdx')
const isWrong = ({ meta }: Fence) => meta === 'wrong'

for (const example of examples.filter((one) => !isWrong(one))) {
  test(`the example of docs/authors.md:${example.line} is right`, () => {
    assert.deepEqual(problemsOf(example).map(formatProblem), [])
  })
}

for (const example of examples.filter(isWrong)) {
  test(`the message below docs/authors.md:${example.line} is what the example gives`, () => {
    const index = authors.fences.findIndex((fence) => fence.line === example.line)
    const shown = authors.fences[index + 1]
    assert.equal(shown?.language, 'text')
    assert.equal(shown.text, problemsOf(example).map(formatProblem).join('\n'))
  })
}

test('docs/authors.md has an example of each word', () => {
  const shown = wordNames.filter((name) =>
    examples.some((example) => !isWrong(example) && example.text.includes(`<${name}`)),
  )
  assert.deepEqual(shown, wordNames)
})

for (const [name, attributes] of Object.entries({
  ...words,
  console: consoleAttributes,
  nix: codeAttributes,
})) {
  test(`docs/authors.md explains every attribute of ${name}`, () => {
    const explained = [...authors.codes, ...authors.fences.map(({ text }) => text)].join('\n')
    const missing = Object.keys(attributes).filter(
      (one) => !new RegExp(`\\b${one}\\b`).test(explained),
    )
    assert.deepEqual(missing, [])
  })
}

test('the table of docs/authors.md has all words and attributes, as they are read', () => {
  const [, rest = ''] = authors.text.split('\n## All words and attributes\n')
  const [section = ''] = rest.split('\n## ')
  const rows = [...section.matchAll(/^\|.*\|$/gm)].map(([row]) => row.replace(/ +/g, ' '))
  assert.deepEqual(rows.slice(2), wordRows())
})

for (const { text, line } of authors.fences.filter(({ language }) => language === 'diff')) {
  test(`the patch of docs/authors.md:${line} has the form of those of the workshop`, () => {
    const [, step] = /^Step: (.*)$/m.exec(text) ?? []
    const shown = parsePatch(`docs/${step}-example.patch`, `${text}\n`)
    const real = [...workshop.solutions, ...workshop.mistakes].map(({ headers }) => keysOf(headers))
    assert.ok(
      real.some((keys) => keys === keysOf(shown.headers)),
      `no patch of the workshop has the headers ${keysOf(shown.headers)}`,
    )
  })
}

test('the settings of docs/authors.md can be read, and are complete', () => {
  const [shown] = authors.fences.filter(({ language }) => language === 'yaml')
  const read = parseConfig('docs/authors.md', shown?.text ?? '')
  // This workshop leaves out where it lies and what it opens, since git knows it.
  const own = parseConfig('content/workshop.yaml', sources.config)
  const all = { ...own, repository: read.repository, open: read.open }
  assert.deepEqual(settingsOf(read), settingsOf(all))
})

function keysOf(headers: ReadonlyMap<string, string>): string {
  return [...headers.keys()].join(', ')
}

/** All keys, those of machines and stages left out: they are names. */
function settingsOf(value: object, above = ''): string[] {
  return Object.entries(value)
    .flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' &&
      inner !== null &&
      !Array.isArray(inner) &&
      !['machines', 'stages'].includes(key)
        ? settingsOf(inner, `${above}${key}.`)
        : [above + key],
    )
    .toSorted()
}

test('the way to write a patch gives the patch of step 2.4', (t) => {
  const copy = mkdtempSync(path.join(tmpdir(), 'authors-'))
  t.after(() => {
    rmSync(copy, { recursive: true })
  })
  for (const file of listFiles(root, ['content', 'workshop'])) {
    cpSync(path.join(root, file), path.join(copy, file))
  }
  const text = authors.fences.find((one) => one.text.includes('-- edit 2.4'))?.text ?? ''
  const calls = [...text.matchAll(/^npm run solution -- (.*)$/gm)].map(([, args = '']) => args)
  assert.deepEqual(calls, ['edit 2.4', 'save'])
  const patch = workshop.solutions.find(({ step }) => step === '2.4')
  const file = path.join(copy, patch?.file ?? '')
  for (const args of calls) {
    // It is written by what is open, whatever it was.
    if (args === 'save') writeFileSync(file, (patch?.text ?? '').replace('config.services', 'cfg'))
    const script = path.join(root, 'src/cli/solution.command.ts')
    execFileSync(process.execPath, [script, ...args.split(' ')], { cwd: copy, stdio: 'pipe' })
  }
  assert.equal(readFileSync(file, 'utf8'), patch?.text)
})
