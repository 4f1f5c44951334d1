/**
 * Prints which steps the check calls done in each state, and whether it finds each mistake: node table.ts
 *
 * It looks at files, with a VM that has all that is asked for; what a VM has to show, a rehearsal and the test of the
 * stand-in try.
 */
import path from 'node:path'
import { test } from 'node:test'
import { readSources } from '../../../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../../../src/lesson/workshop.ts'
import { spoiltBy } from '../../../machines/evaluate/mistake.ts'
import { configuration, module } from '../../catch-up/participant.ts'
import { inState, steps } from './cases.ts'
import { check, noNix, participant } from './checked.ts'

const { states, mistakes } = parseWorkshop(
  readSources(path.resolve(import.meta.dirname, '../../../..')),
)

test('the table of the checks', { skip: noNix }, (t) => {
  const width = Math.max(...mistakes.map(({ slug }) => slug.length)) + 10
  const line = (name: string, cells: readonly string[]): void => {
    console.log(name.padEnd(width) + cells.map((cell) => cell.padEnd(6)).join(''))
  }
  line('state', steps)
  for (const { name } of states) {
    const { stdout } = check(t, participant(t, inState(name)))
    const done = new Set(
      stdout.split('\n').flatMap((one) => /^ {2}done {2}(\S+)/.exec(one)?.[1] ?? []),
    )
    line(
      name,
      steps.map((step) => (done.has(step) ? 'done' : '–')),
    )
  }
  console.log()
  line('mistake', steps)
  for (const mistake of mistakes) {
    const files = spoiltBy(mistake, states)
    const folder = participant(t, [files.get(configuration) ?? '', files.get(module) ?? ''])
    const { status } = check(t, folder, { words: [mistake.step] })
    const found = status === 1 ? 'found' : '*'
    line(
      `${mistake.step}-${mistake.slug}`,
      steps.map((step) => (step === mistake.step ? found : '')),
    )
  }
  console.log('\n* found by the options of NixOS itself, which are not here, or by the VM')
})
