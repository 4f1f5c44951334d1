import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTestTask } from '../lesson/test-task.ts'
import { groupHints } from './group-hints.ts'

const table: readonly (readonly [what: string, written: string, grouped: string])[] = [
  ['nudges before errors', 'a !b c !d', 'a c [!b !d]'],
  ['one error is no group', 'a !b', 'a !b'],
  ['rows that text parts stay apart', 'a !b - !c !d', 'a !b - [!c !d]'],
  ['no hint, no group', '- -', '-'],
]

for (const [what, written, grouped] of table) {
  test(what, () => {
    const text = written
      .split(' ')
      .map((name) => {
        if (name === '-') return 'Text.'
        return `<Hint ${name.startsWith('!') ? 'error' : 'title'}="${name}">\n\nHelp.\n\n</Hint>`
      })
      .join('\n\n')
    const { task } = readTestTask('content/tasks/1-a.mdx', `## 1.1 A\n\n${text}\n`)
    const names = groupHints(task.sections[0]?.blocks ?? []).map((one) => {
      if (one.kind === 'errors') return `[${one.hints.map(({ error }) => error).join(' ')}]`
      return one.kind === 'hint' ? (one.title ?? one.error) : '-'
    })
    assert.equal(names.join(' '), grouped)
  })
}
