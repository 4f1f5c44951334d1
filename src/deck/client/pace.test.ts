import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pace } from './pace.ts'

const cases: readonly (readonly [used: number, plan: string | undefined, text: string])[] = [
  [5, undefined, '5 min'],
  [9.2, '10 20', '9 min, 1 min ahead'],
  [10, '10 20', '10 min, on time'],
  [20.4, '10 20', '20 min, on time'],
  [28, '10 20', '28 min, 8 min behind'],
]
for (const [used, plan, text] of cases) {
  test(`${used} minutes of ${plan ?? 'no plan'}`, () => assert.equal(pace(used, plan), text))
}
