import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { pages } from '../fuzz/pages.ts'
import { checkClaims } from '../claims/check.ts'
import { type Problem, ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { testFrontMatter } from '../lesson/test-task.ts'
import { readWorkshop } from '../lesson/workshop.ts'
import { copyProject, edit } from './project-copy.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31))

describe(`pages that somebody changed, with FUZZ_SEED=${seed}`, () => {
  const copy = copyProject('accepted')
  after(() => copy.remove())

  it('are built if the check takes them, and else refused with a line', async () => {
    const root = copy.workshop('accepted')
    const all = fc.sample(pages, { numRuns: 120, seed }).map((text, at) => ({
      name: `${at + 1}-lamp`,
      text: testFrontMatter + own(text, at + 1),
    }))
    const taken = writeTaken(root, all)
    assert.ok(taken.length > 10, `only ${taken.length} of ${all.length} pages are taken`)
    const { status, printed } = await copy.run('build', { WORKSHOP: 'accepted' })
    assert.equal(status, 0, printed)
    for (const name of taken) {
      assert.ok(existsSync(path.join(copy.folder, `dist/tasks/${name}/index.html`)), name)
    }
  })
})

/** A page as one of several of the second workshop: its step, its question and its machine are there. */
function own(text: string, number: number): string {
  return text
    .replaceAll('1.1', `${number}.1`)
    .replaceAll('1-lamp', `${number}-lamp`)
    .replaceAll('Which?', `Which ${number}?`)
    .replaceAll('host$', 'laptop$')
    .replaceAll('a.sh', 'backup.sh')
    .replaceAll('release', 'days')
}

/** Makes a workshop of those pages in which the check finds nothing; gives their names. */
function writeTaken(root: string, all: readonly { name: string; text: string }[]): string[] {
  const content = path.join(root, 'content')
  for (const gone of ['tasks/1-backup.mdx', 'tasks/words.mdx', 'recordings', 'mistakes', 'pages']) {
    rmSync(path.join(content, gone), { recursive: true })
  }
  rmSync(path.join(root, 'workshop/solutions'), { recursive: true })
  // Its mark is one of a step that has gone.
  edit(path.join(root, 'workshop/backup.sh'), '# FIXME: Task 1.1 ', '# ')
  const settings = path.join(content, 'workshop.yaml')
  const text = readFileSync(settings, 'utf8').replace(/^appendix:.*\n|^breaks:\n.*\n/gm, '')
  const fileOf = (name: string): string => path.join(content, `tasks/${name}.mdx`)
  for (const { name, text: page } of all) writeFileSync(fileOf(name), page)
  let names = all.map(({ name }) => name)
  for (;;) {
    writeFileSync(settings, text.replace('tasks: [1-backup]', `tasks: [${names.join(', ')}]`))
    const problems = problemsOf(root)
    if (problems.length === 0) return names
    const wrong = new Set(problems.map(({ place }) => place.file))
    assert.ok(problems.every(({ place }) => place.line !== undefined))
    const left = names.filter((name) => !wrong.has(`content/tasks/${name}.mdx`))
    assert.ok(left.length < names.length, JSON.stringify(problems))
    for (const name of names) if (!left.includes(name)) rmSync(fileOf(name))
    names = left
  }
}

/** What the check says of a workshop. */
function problemsOf(root: string): readonly Problem[] {
  try {
    return checkClaims(readWorkshop(readSources(root))).problems
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
}
