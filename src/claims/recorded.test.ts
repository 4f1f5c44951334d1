import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../files/problem.ts'
import { seal } from '../console/seal.ts'
import { readSources } from '../lesson/read-sources.ts'
import { readWorkshop } from '../lesson/workshop.ts'
import { checkClaims } from './check.ts'

const sources = readSources('e2e/authoring/second-workshop')
const page = 'content/tasks/1-backup.mdx'
const recording = 'content/recordings/1-backup.txt'
const recorded = sources.recordings[recording] ?? ''

/** What the check says of the page with these attributes of its first block, and of this recording. */
function said(attributes: string, text = recorded): string[] {
  const was = sources.tasks[page] ?? ''
  const tasks = {
    ...sources.tasks,
    [page]: was.replace('```console\n', () => `\`\`\`console ${attributes}\n`),
  }
  const recordings = { ...sources.recordings, [recording]: seal(text) }
  const { problems } = checkClaims(readWorkshop({ ...sources, tasks, recordings }))
  return problems.map(formatProblem)
}

test('what the recording shows may be said', () => {
  assert.deepEqual(said(''), [])
  assert.deepEqual(said('exit="0"'), [])
  assert.deepEqual(said('shows="written"', `${recorded.trimEnd()}\nwritten\n`), [])
})

test('what the recording contradicts is found', () => {
  const of = `${page}:44  What was recorded of \`cat > note.txt <<EOF\``
  assert.deepEqual(said('shows="done"'), [
    `${of} does not show what the page says\n    expected: \`done\`\n    found: no output`,
  ])
  assert.deepEqual(said('until="ready"'), [
    `${of} does not show what the page says\n    expected: \`ready\`\n    found: no output`,
  ])
  assert.deepEqual(said('exit="3"'), [
    `${of} ended otherwise than the page says\n    expected: exit status 3\n    found: 0`,
  ])
})
