import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSources } from '../workshop/read.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { planCommands } from './plan.ts'
import { title } from './report/summary.ts'
import { standInException } from './stand-in/exceptions.ts'

const plan = planCommands(parseWorkshop(readSources(join(import.meta.dirname, '../..'))))

/** Whoever raises one of these says in the commit why no machine can run the command. */
const ceilings = { 'by the pages': 7, 'on the stand-in': 9 }

test('the commands that no rehearsal runs are few', () => {
  const skipped = plan.filter(({ skip }) => skip !== undefined).map(title)
  assert.ok(skipped.length <= ceilings['by the pages'], skipped.join('\n'))
})

test('the commands that the stand-in cannot run are few', () => {
  const left = plan.filter(
    ({ skip, command }) => skip === undefined && standInException(command.text)?.kind === 'not run',
  )
  assert.ok(left.length <= ceilings['on the stand-in'], left.map(title).join('\n'))
})
