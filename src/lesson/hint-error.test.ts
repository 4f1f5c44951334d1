import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdsError } from './hint-error.ts'

const table: readonly (readonly [message: string, error: string, holds: boolean])[] = [
  ['no water: pump 3 is off', 'pump 3 is off', true],
  ['no water: pump 3 is off', 'pump … is off', true],
  ['no water: pump 3 is off', 'no water: …', true],
  ['no water: pump  is off', 'pump …is off', true],
  ['pump is off', 'pump …is off', false],
  ['no water: pump 3 is on', 'pump … is off', false],
  [`pump ${'3'.repeat(201)} is off`, 'pump … is off', false],
  ['a (b) [c]', 'a (…) [c]', true],
  ['a b c', 'a (…) [c]', false],
]

for (const [message, error, holds] of table) {
  test(`\`${message.slice(0, 40)}\` ${holds ? 'holds' : 'does not hold'} \`${error}\``, () => {
    assert.equal(holdsError(message, error), holds)
  })
}
