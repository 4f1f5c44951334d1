import assert from 'node:assert/strict'
import { it } from 'node:test'
import path from 'node:path'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { cardOf } from './card.ts'

const root = path.join(import.meta.dirname, 'fixtures/kettle')
const { tasks } = parseWorkshop(readSources(root))
const { commands, names, files, errors } = cardOf(tasks)

it('a card has each command once, with its machine and the step of its first use', () => {
  assert.deepEqual(
    [...commands].map(([machine, all]) => [
      machine,
      ...all.map(({ step, thing }) => `${step} ${thing}`),
    ]),
    [['desk', '0.1 dmesg', '0.1 ls', `0.1 grep -n ' id="main"' page.html`, '1.1 cat kettle.json']],
  )
})

it('a card has the links of code, the files, and the errors that mistakes give', () => {
  assert.deepEqual(
    names.map(({ step, thing }) => [step, thing.name, thing.address]),
    [['1.1', 'heat()', 'https://example.org/heat']],
  )
  assert.deepEqual(files, [{ step: '1.1', thing: 'kettle.json' }])
  assert.deepEqual(errors, [{ step: '1.1', thing: { message: 'no power', title: 'Plug it in.' } }])
})
