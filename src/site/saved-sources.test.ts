import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../cli/root.ts'
import { ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { SavedSources } from './saved-sources.ts'

/** Has `use` work with a copy of a workshop and two of its tasks, given by their paths. */
function withWorkshop(use: (root: string, task: string, other: string) => void): void {
  const root = mkdtempSync(path.join(tmpdir(), 'saved-sources-'))
  try {
    cpSync(path.join(projectRoot, 'e2e/authoring/second-workshop'), root, { recursive: true })
    const files = Object.keys(readSources(root).tasks)
    const [task = '', other = ''] = files.map((file) => path.join(root, file))
    use(root, task, other)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const add = (file: string, text: string): void => {
  writeFileSync(file, `${readFileSync(file, 'utf8')}${text}`)
}

test('nothing is read again until something was saved', () => {
  withWorkshop((root) => {
    const sources = new SavedSources(root)
    const first = sources.current()
    assert.equal(sources.current().files, first.files)
  })
})

test('after a save of tasks their texts alone are read again', () => {
  withWorkshop((root, ...tasks) => {
    const sources = new SavedSources(root)
    const { files } = sources.current()
    for (const file of tasks) {
      add(file, '\nOne more line.\n')
      sources.saved(file)
    }
    const read = sources.current()
    assert.deepEqual(read, readSources(root))
    assert.equal(read.files, files)
  })
})

/** Each changes something, and gives the file that is told to be saved. */
const others: Readonly<Record<string, (root: string, task: string) => string>> = {
  'another file is saved': (root) => path.join(root, 'content/workshop.yaml'),
  'a task is made': (root, task) => {
    const made = path.join(root, 'content/tasks/9-made.mdx')
    cpSync(task, made)
    return made
  },
  'a task is taken away': (_root, task) => {
    rmSync(task)
    return task
  },
}

for (const [what, change] of Object.entries(others)) {
  test(`all is read again where ${what}`, () => {
    withWorkshop((root, task) => {
      const sources = new SavedSources(root)
      const { files } = sources.current()
      sources.saved(change(root, task))
      const read = sources.current()
      assert.deepEqual(read, readSources(root))
      assert.notEqual(read.files, files)
    })
  })
}

test('a text that is none is told at each look, until it is mended', () => {
  withWorkshop((root, task) => {
    const text = readFileSync(task)
    const sources = new SavedSources(root)
    sources.current()
    writeFileSync(task, Buffer.from([0x66, 0xfc, 0x72]))
    sources.saved(task)
    for (const _ of [1, 2]) {
      assert.throws(
        () => sources.current(),
        (error) => error instanceof ProblemError && /The file is not in UTF-8/.test(error.message),
      )
    }
    writeFileSync(task, text)
    sources.saved(task)
    assert.deepEqual(sources.current(), readSources(root))
  })
})
