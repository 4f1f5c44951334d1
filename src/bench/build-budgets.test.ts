import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildBudgets } from './build-budgets.ts'

const builds = (cold: number, warm: number, memory: readonly [number, number]) => ({
  cold: { wall: cold, cpu: 0, memory: memory[0] },
  warm: { wall: warm, cpu: 0, memory: memory[1] },
})

test('times are compared each with its like, memory at its most', () => {
  const shares = { cold: 0.4, warm: 0.2, memory: 0.5 }
  const budgets = buildBudgets('x', builds(2, 1, [10, 30]), builds(8, 5, [60, 40]), shares)
  assert.deepEqual(budgets, [
    { what: 'cold build of x, of Starlight’s', measured: 0.25, atMost: 0.4 },
    { what: 'warm build of x, of Starlight’s', measured: 0.2, atMost: 0.2 },
    { what: 'memory of x, of Starlight’s', measured: 0.5, atMost: 0.5 },
  ])
})
