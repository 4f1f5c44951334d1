import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { type PlannedCheck, planChecks, schedule } from './checks.ts'
import { withoutHome } from './fixtures/here.ts'
import { planCommands } from './plan.ts'
import { ReaderCopy } from './reader-copy.ts'
import type { Stage } from './stage.ts'
import { checkSuite, checkSummary, checkTable } from './report/checks.ts'
import { type TriedCheck, tryCheck } from './try-check.ts'

const workshop = parseWorkshop(readSources(join(import.meta.dirname, '../../template')))
const checks = planChecks(workshop)
const folder = mkdtempSync(join(tmpdir(), 'checks-'))
after(() => rmSync(folder, { recursive: true }))
const copy = new ReaderCopy(folder)
const stage: Stage = {
  name: 'test',
  machines: new Map([
    ['laptop', { name: 'laptop', shell: ['bash', '-l'], folder, environment: withoutHome }],
  ]),
  identity: new Map(),
  slowness: 1,
  write: (files) => copy.write(files),
  exception: (command) =>
    command === 'sh check 9.9' ? { kind: 'not run', reason: 'no lamp here' } : undefined,
  close: () => Promise.resolve(),
}
const { signal } = new AbortController()

test('each step with a check has one, on the first machine, with its files', () => {
  assert.deepEqual(
    checks.map(({ step, machine, command }) => [step, machine, command]),
    [
      ['1.1', 'laptop', 'sh check 1.1'],
      ['1.2', 'laptop', 'sh check 1.2'],
    ],
  )
  const [, second] = checks
  assert.match(second?.files.before.get('greet.sh') ?? '', /FIXME/)
  assert.doesNotMatch(second?.files.after.get('greet.sh') ?? '', /FIXME/)
  const start = new Map([...workshop.start].filter(([path]) => !path.startsWith('check')))
  assert.deepEqual(planChecks({ ...workshop, start }), [])
})

test('a check is tried before the first command of its step, after the last, and at the end', () => {
  const events = schedule(planCommands(workshop), checks).map((event) =>
    event.kind === 'check' ? `${event.moment} ${event.check.step}` : event.planned.command.text,
  )
  assert.deepEqual(events, [
    'before 1.1',
    'sh greet.sh > greeting.txt',
    'cat greeting.txt',
    'sh check 1.1',
    'after 1.1',
    'before 1.2',
    'sh greet.sh Ada',
    'sh greet.sh',
    'after 1.2',
    'end 1.1',
    'end 1.2',
  ])
})

test('without a check the commands are in their order', () => {
  const plan = planCommands(workshop)
  assert.deepEqual(
    schedule(plan, []),
    plan.map((planned) => ({ kind: 'command', planned })),
  )
})

describe('a check that is tried', () => {
  const [, check] = checks
  assert.ok(check)
  const ended = ({ verdict, exit, output }: TriedCheck) => [verdict, exit, output]
  const unmade: PlannedCheck = { ...check, files: { ...check.files, after: check.files.before } }
  const made: PlannedCheck = { ...check, files: { ...check.files, before: check.files.after } }
  const missing = '1.2 is not done: `sh greet.sh Ada` greets Ada'
  test('fails before its step and passes after it', async () => {
    assert.deepEqual(ended(await tryCheck(check, 'before', stage, signal)), ['passed', 1, missing])
    assert.deepEqual(ended(await tryCheck(check, 'after', stage, signal)), [
      'passed',
      0,
      '1.2 is done',
    ])
  })
  test('is found out that passes before it, that fails after it, and that cannot look', async () => {
    const early = await tryCheck(made, 'before', stage, signal)
    const late = await tryCheck(unmade, 'after', stage, signal)
    const blind = await tryCheck({ ...check, command: 'sh check 7' }, 'before', stage, signal)
    const other = { ...check, step: '9.9', command: 'sh check 9.9' }
    const left = await tryCheck(other, 'before', stage, signal)
    assert.deepEqual(ended(early), ['failed', 0, '1.2 is done'])
    assert.deepEqual(ended(late), ['failed', 1, missing])
    assert.deepEqual(ended(blind), ['failed', 2, 'check: there is no check of a step 7'])
    assert.deepEqual(ended(left), ['not run', undefined, 'no lamp here'])
    const file = 'content/tasks/1-greet.mdx'
    assert.equal(
      checkSummary([early, left]),
      `${file}:${check.place.line}  sh check 1.2, before its work
    expected: status 1: something is missing
    found:    status 0
    output:   1.2 is done
checks not tried: 9.9 (no lamp here)
checks: 0 of 1 fail before their step, and pass after it and at the end`,
    )
    assert.match(
      checkTable([early, late, left]),
      /<th scope="row">1\.2<td>wrong: status 0<td>wrong/,
    )
    assert.match(checkTable([left]), /<th scope="row">9\.9<td>not tried: no lamp here<td><td>/)
    assert.match(checkSuite([early, left]).join('\n'), /tests="2" failures="1" skipped="1"/)
  })
})
