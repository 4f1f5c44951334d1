import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { planCommands } from './plan.ts'
import { withMistakes } from './plan-mistakes.ts'

const sources = readSources(join(import.meta.dirname, 'fixtures/small'))

/** A plan in which the greeting of a state is made another; the command asks for it. */
function planned(step: string, state: string, was: string) {
  const text = `Step: ${step}
Title: Another word
State: ${state}
Error: Bonjour
Command: vm$ cat greeting.txt

--- a/greeting.txt
+++ b/greeting.txt
@@ -1 +1 @@
-${was}
+Bonjour
`
  const mistakes = { [`content/mistakes/${step}-french.patch`]: text }
  const workshop = parseWorkshop({ ...sources, mistakes })
  return withMistakes(planCommands(workshop), workshop)
}

test('a mistake is made after the last command of the step whose state it spoils', () => {
  const plan = planned('1.1', '1.2', 'Hello')
  assert.equal(
    plan.findIndex(({ mistake }) => mistake !== undefined),
    7,
  )
  const last = plan.at(-1)
  assert.ok(last)
  assert.deepEqual([last.mistake, last.task, last.step], ['1.1-french', '1-greet', '1.1'])
  assert.deepEqual(last.place, { file: 'content/mistakes/1.1-french.patch', line: 5 })
  assert.equal(last.state.files.get('greeting.txt'), 'Bonjour\n')
  assert.deepEqual([last.until, last.exit], ['Bonjour', undefined])
})

test('a mistake in the start files is made before all commands', () => {
  const plan = planned('1.2', 'start', 'Good day')
  assert.equal(
    plan.findIndex(({ mistake }) => mistake !== undefined),
    0,
  )
  assert.equal(plan.length, 8)
})

test('what names no command, or no step of the pages, is not made', () => {
  assert.equal(planned('7.7', 'start', 'Good day').length, 7)
})
