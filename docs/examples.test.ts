import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { checkWorkshop } from '../src/words/check.ts'
import { languages } from '../src/words/languages.ts'
import { checkWord, vocabulary } from '../src/words/vocabulary.ts'
import { parseConfig } from '../src/workshop/config.ts'
import { parsePatch } from '../src/workshop/patch.ts'
import { formatProblem, type Problem, ProblemError } from '../src/workshop/problem.ts'
import { readSources } from '../src/workshop/read.ts'
import { parseTask } from '../src/workshop/task.ts'
import { parseWorkshop, type Workshop } from '../src/workshop/workshop.ts'
import { docNamed, type Fence, root } from './markdown.ts'

const authors = docNamed('docs/authors.md')
const file = 'content/tasks/example.mdx'
const workshop = withRecordings(parseWorkshop(readSources(root)))

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

/** Our workshop, and what was recorded of its last task as if it were that of the examples. */
function withRecordings(ours: Workshop): Workshop {
  const last = ours.recordings['content/recordings/4-containers.txt'] ?? ''
  return { ...ours, recordings: { ...ours.recordings, 'content/recordings/example.txt': last } }
}

/** What the check of all tasks says of an example. */
function problemsOf(example: string): Problem[] {
  try {
    const task = parseTask(file, example.startsWith('---') ? example : before + example + after)
    const { problems } = checkWorkshop({ ...workshop, tasks: [...workshop.tasks, task] })
    return problems.filter(({ place }) => place.file === file)
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems]
    throw error
  }
}

const examples = authors.fences.filter(({ language }) => language === 'mdx')
const isWrong = ({ meta }: Fence) => meta === 'wrong'

for (const { line, text } of examples.filter((example) => !isWrong(example))) {
  test(`the example of docs/authors.md:${line} is right`, () => {
    assert.deepEqual(problemsOf(text).map(formatProblem), [])
  })
}

for (const { line, text } of examples.filter(isWrong)) {
  test(`the message below docs/authors.md:${line} is what the example gives`, () => {
    const index = authors.fences.findIndex((fence) => fence.line === line)
    const shown = authors.fences[index + 1]
    assert.equal(shown?.language, 'text')
    assert.equal(shown.text, problemsOf(text).map(formatProblem).join('\n'))
  })
}

test('docs/authors.md has an example of each word', () => {
  const shown = Object.keys(vocabulary).filter((name) =>
    examples.some((example) => !isWrong(example) && example.text.includes(`<${name}`)),
  )
  assert.deepEqual(shown, Object.keys(vocabulary))
})

/** The attributes that a word takes, as the message about a wrong one lists them. */
function attributesOf(name: string, fenced: boolean): string[] {
  const attributes = new Map([['§', 'x']])
  const word = { name, fenced, attributes, place: { file }, step: undefined, children: [] }
  const [problem] = checkWord(word, languages)
  return problem?.expected?.replace('one of ', '').split(', ') ?? []
}

for (const [name, fenced] of [
  ...Object.keys(vocabulary).map((word) => [word, false] as const),
  ['console', true] as const,
  ['nix', true] as const,
]) {
  test(`docs/authors.md explains every attribute of ${name}`, () => {
    const attributes = attributesOf(name, fenced)
    assert.ok(attributes.includes('deck'), `attributes of ${name}: ${attributes.join()}`)
    const explained = [...authors.codes, ...authors.fences.map(({ text }) => text)].join('\n')
    const missing = attributes.filter((one) => !new RegExp(`\\b${one}\\b`).test(explained))
    assert.deepEqual(missing, [])
  })
}

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
  assert.deepEqual(settingsOf(read), settingsOf(workshop.config))
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

test('the way to write a patch gives the patch of step 2.4', () => {
  const fence = authors.fences.find(({ text }) => text.includes('git apply --reject'))
  const written = execFileSync('sh', ['-ec', fence?.text ?? ''], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const patch = workshop.solutions.find(({ step }) => step === '2.4')
  assert.equal(written, patch?.text.replace(/^[^]*?\n\n/, ''))
})
