import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWorkshop, type Sources } from '../lesson/workshop.ts'
import { readSources } from '../lesson/read-sources.ts'
import { join } from 'node:path'
import { planCommands } from './plan.ts'

const sources: Sources = readSources(join(import.meta.dirname, 'fixtures/small'))
const plan = planCommands(parseWorkshop(sources))

test('the plan has every command in page order, with its state', () => {
  assert.deepEqual(
    plan.map(({ step, command, state }) => [step, command.machine, command.text, state.name]),
    [
      ['1.1', 'host', 'cat greeting.txt', 'start'],
      ['1.1', 'vm', 'hostname', 'start'],
      ['1.1', 'host', 'ssh vm', 'start'],
      ['1.2', 'host', 'cat greeting.txt', '1.2'],
      ['1.2', 'vm', 'cat greeting.txt', '1.2'],
      ['1.2', 'vm', 'cat /nowhere', '1.2'],
      ['1.2', 'vm', 'while :; do date +%s; sleep 1; done', '1.2'],
    ],
  )
})

test('what a block says of the outcome is meant for its last command', () => {
  const [, , ssh, , first, last, log] = plan
  assert.equal(ssh?.skip, 'waits for a person')
  assert.deepEqual([first?.exit, first?.shows], [0, undefined])
  assert.deepEqual([last?.exit, last?.shows], [1, 'No such file'])
  assert.deepEqual([log?.exit, log?.until, log?.seconds], [undefined, '1', 10])
})
