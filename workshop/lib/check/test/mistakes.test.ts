import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readSources } from '../../../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../../../src/lesson/workshop.ts'
import { seenBy, spoiltBy } from '../../../machines/evaluate/mistake.ts'
import { configuration, module } from '../../catch-up/participant.ts'
import { check, noNix, participant } from './checked.ts'

const { states, mistakes } = parseWorkshop(
  readSources(path.resolve(import.meta.dirname, '../../../..')),
)

/** What the options of NixOS itself refuse: the check evaluates them all, the modules of this test have none. */
const refusedByNixos = [
  ...['2.1-outside-config', '3.3-beside-service-config', '3.3-wrong-restart'],
  ...['4.2-misspelt-option', '4.2-underscore', '4.2-unknown-option', '4.2-without-dots'],
]

/** What systemd finds when it starts the unit: the check asks the VM. */
const seenOnTheVm = [
  ...['3.3-misspelt-directive', '3.3-misspelt-value'],
  ...['3.3-no-internet-sockets', '3.3-too-few-system-calls'],
]

for (const mistake of mistakes) {
  const name = `${mistake.step}-${mistake.slug}`
  const elsewhere = [...refusedByNixos, ...seenOnTheVm].includes(name)
  test(
    `the check of step ${mistake.step} finds the mistake ${name}`,
    { skip: elsewhere ? 'takes the modules of NixOS, or a VM' : noNix },
    (t) => {
      const files = spoiltBy(mistake, states)
      const folder = participant(t, [files.get(configuration) ?? '', files.get(module) ?? ''])
      const { status, stdout } = check(t, folder, { words: [mistake.step] })
      assert.equal(status, 1, stdout)
    },
  )
}

test('Nix refuses what is left to NixOS, and does not see what is left to the VM', () => {
  const seen = new Map(mistakes.map((one) => [`${one.step}-${one.slug}`, seenBy(one)]))
  for (const name of refusedByNixos) assert.equal(seen.get(name), 'evaluation', name)
  for (const name of seenOnTheVm) assert.equal(seen.get(name), 'journal', name)
})
