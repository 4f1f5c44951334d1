import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../cli/root.ts'
import { readSources } from './read-sources.ts'
import { workshopRereader } from './reread-workshop.ts'
import { readWorkshop, type ReadWorkshop, type Sources } from './workshop.ts'

const sources = readSources(path.join(projectRoot, 'e2e/authoring/second-workshop'))
const [first = '', second = ''] = Object.keys(sources.tasks)

/** The same sources with another text of one file. */
function saved(kind: 'tasks' | 'files' | 'solutions', file: string, text: string): Sources {
  return { ...sources, [kind]: { ...sources[kind], [file]: text } }
}

function taskOf({ workshop }: ReadWorkshop, file: string): unknown {
  return workshop.tasks.find(({ name }) => file.endsWith(`/${name}.mdx`))
}

test('of two tasks, the one that was saved is read again', () => {
  const read = workshopRereader()
  const before = read(sources)
  const changed = saved('tasks', first, `${sources.tasks[first] ?? ''}\nOne more line.\n`)
  const after = read(changed)
  assert.notEqual(taskOf(after, first), taskOf(before, first))
  assert.equal(taskOf(after, second), taskOf(before, second))
  assert.deepEqual(after, readWorkshop(changed))
})

test('where anything else changes, all is read again', () => {
  const file = Object.keys(sources.files)[0] ?? ''
  const changed = saved('files', file, `${sources.files[file] ?? ''}\n`)
  const read = workshopRereader()
  const before = read(sources)
  const after = read(changed)
  assert.notEqual(taskOf(after, second), taskOf(before, second))
  assert.deepEqual(after, readWorkshop(changed))
})

test('a mistake is told at each reading, and forgotten when it is mended', () => {
  const read = workshopRereader()
  read(sources)
  const inTask = saved('tasks', first, 'No front matter.\n')
  const inSettings = { ...sources, config: 'title: *x\n' }
  for (const wrong of [inTask, inTask, inSettings, inSettings]) {
    const told = { name: 'ProblemError', message: messageOf(() => readWorkshop(wrong)) }
    assert.throws(() => read(wrong), told)
  }
  assert.deepEqual(read(sources), readWorkshop(sources))
})

test('a task that is gone, and comes back with another text, is read', () => {
  const read = workshopRereader()
  read(sources)
  const { [second]: text = '', ...tasks } = sources.tasks
  assert.throws(() => read({ ...sources, tasks }))
  const other = saved('tasks', second, `${text}\nIt is back.\n`)
  assert.deepEqual(read(other), readWorkshop(other))
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  return ''
}
