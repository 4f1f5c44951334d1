import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgetTable, buildBudgets, holds, pageBudgets, paintBudgets } from './budgets.ts'
import type { Answer, Visit } from './visit.ts'

const builds = (cold: number, warm: number, memory: number) => ({
  cold: { time: cold, memory },
  warm: { time: warm, memory: memory / 2 },
})

const visit = (firstPaint: number, blocked: number, ...answers: Answer[]): Visit => {
  return { firstPaint, largestPaint: firstPaint * 2, blocked, answers }
}

const answer = (url: string, type: string, kilobytes: number, inline = false): Answer => {
  return { url, type, bytes: kilobytes * 1024, inline }
}

test('of the times the least is compared, each with its like, and of the memory the most', () => {
  const ours = [builds(2, 1.5, 10), builds(3, 1, 40)]
  const budgets = buildBudgets(ours, [builds(8, 5, 60), builds(9, 4, 80)])
  assert.deepEqual(
    budgets.map(({ measured, atMost }) => [measured, atMost]),
    [
      [2 / 8, 0.25],
      [1 / 4, 0.25],
      [40 / 80, 0.45],
    ],
  )
})

test('paints are compared with those of the other page', () => {
  const measured = paintBudgets([visit(600, 0), visit(1000, 0)]).map((budget) => budget.measured)
  assert.deepEqual(measured, [0.6, 0.6])
})

test('the worst page counts, and of the deck what no page has loaded', () => {
  const shared = answer('/shared.js', 'text/javascript; charset=utf-8', 4)
  const pages = [
    visit(
      1,
      0,
      answer('/a', 'text/html', 9),
      shared,
      answer('/x/offline.A1.js', 'text/javascript', 5),
    ),
    visit(1, 7, answer('/b', 'text/html', 10), answer('/b', 'text/css', 3, true), shared),
  ]
  const deck = visit(
    1,
    0,
    shared,
    answer('/d', 'text/html', 90),
    answer('/d', 'text/javascript', 1, true),
    answer('/d.js', 'text/javascript', 2),
  )
  const budgets = pageBudgets(pages, [deck])
  assert.deepEqual(
    budgets.map(({ measured }) => measured),
    [7, 4, 3, 14, 2],
  )
})

test('a budget is kept up to its very limit', () => {
  const budget = { what: 'x', atMost: 0.4 }
  assert.equal(holds({ ...budget, measured: 0.4 }), true)
  assert.equal(holds({ ...budget, measured: 0.41 }), false)
  assert.equal(holds({ ...budget, measured: NaN }), false)
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
      'a cold build             0.39 of 0.40     ok',
      'blocking time           12 ms of 0 ms     missed',
      'JavaScript of a page   5.9 kB of 6.0 kB   ok',
    ].join('\n'),
  )
})
