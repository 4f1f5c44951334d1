import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgetTable, holds } from './budget.ts'

test('a budget is kept up to its very limit', () => {
  const budget = { what: 'x', atMost: 0.4 }
  assert.equal(holds({ ...budget, measured: 0.4 }), true)
  assert.equal(holds({ ...budget, measured: 0.41 }), false)
})

test('the table tells each budget, what was measured, and what is missed', () => {
  const table = budgetTable([
    { what: 'a cold build', measured: 0.394, atMost: 0.4 },
    { what: 'blocking time', measured: 12.4, atMost: 0, unit: 'ms' },
    { what: 'JavaScript of a page', measured: 5.86, atMost: 6, unit: 'kB' },
  ])
  assert.equal(
    table,
    [
      '                        budget  measured',
      'a cold build            ≤ 0.40      0.39  ok',
      'blocking time           ≤ 0 ms     12 ms  missed',
      'JavaScript of a page  ≤ 6.0 kB    5.9 kB  ok',
    ].join('\n'),
  )
})
