import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownUnit } from './shown-unit.ts'

for (const [unit, shown] of [
  ['lines', 'lines'],
  ['minutes | min', 'minutes'],
  ['m|metres', 'm'],
] as const) {
  test(`of the unit \`${unit}\`, readers see \`${shown}\``, () => {
    assert.equal(shownUnit(unit), shown)
  })
}
