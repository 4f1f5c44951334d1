import type { Builds } from './sites.ts'
import { type Visit, weigh } from './visit.ts'

/** One line of the result: what was measured, and what it may be at most. A ratio has no unit. */
export interface Budget {
  readonly what: string
  readonly measured: number
  readonly atMost: number
  readonly unit?: 'ms' | 'kB'
}

/**
 * What our builds took of what Starlight's took for the same pages. Of the times, the least counts,
 * since what else the machine does can only add to it; of the memory the most.
 */
export function buildBudgets(ours: readonly Builds[], peer: readonly Builds[]): Budget[] {
  const time = (how: 'cold' | 'warm', builds: readonly Builds[]): number =>
    Math.min(...builds.map((one) => one[how].time))
  const memory = (builds: readonly Builds[]): number =>
    Math.max(...builds.flatMap(({ cold, warm }) => [cold.memory, warm.memory]))
  return [
    share('cold build', time('cold', ours), time('cold', peer), 0.25),
    share('warm build', time('warm', ours), time('warm', peer), 0.25),
    share('memory of a build', memory(ours), memory(peer), 0.45),
  ]
}

/** How our generated page appears beside Starlight's of the same content, which comes second. */
export function paintBudgets([ours, peer]: readonly Visit[]): Budget[] {
  if (ours === undefined || peer === undefined) throw new Error('two pages are compared')
  return [
    share('first paint', ours.firstPaint, peer.firstPaint, 0.5),
    share('largest paint', ours.largestPaint, peer.largestPaint, 0.5),
  ]
}

/** What the worst of the task pages is, and what the deck adds to them. */
export function pageBudgets(pages: readonly Visit[], decks: readonly Visit[]): Budget[] {
  const worst = (of: (page: Visit) => number): number => Math.max(...pages.map(of))
  const most = (what: string, atMost: number, type?: 'javascript' | 'css'): Budget => {
    return { what, measured: worst(({ answers }) => weigh(answers, type)), atMost, unit: 'kB' }
  }
  const shared = new Set(pages.flatMap(({ answers }) => answers.map(({ url }) => url)))
  // What stands in the deck itself, such as the choice of the theme, stands in each page.
  const own = decks.flatMap(({ answers }) =>
    answers.filter(({ url, inline }) => !inline && !shared.has(url)),
  )
  const measured = weigh(own, 'javascript')
  return [
    { what: 'blocking time of a page', measured: worst((p) => p.blocked), atMost: 0, unit: 'ms' },
    most('JavaScript of a page', 6, 'javascript'),
    most('CSS of a page', 12, 'css'),
    most('all of a page', 25),
    { what: 'JavaScript of the deck beyond a page’s', measured, atMost: 6, unit: 'kB' },
  ]
}

function share(what: string, ours: number, peer: number, atMost: number): Budget {
  return { what: `${what}, of Starlight’s`, measured: ours / peer, atMost }
}

/** Whether a budget is kept. */
export function holds({ measured, atMost }: Budget): boolean {
  return measured <= atMost
}

/** The budgets as a table of text, the missed ones named as such. */
export function budgetTable(budgets: readonly Budget[]): string {
  const width = Math.max(...budgets.map(({ what }) => what.length))
  const lines = budgets.map((budget) => {
    const { what, measured, atMost, unit = '' } = budget
    const amount = (value: number): string =>
      `${value.toFixed({ ms: 0, kB: 1, '': 2 }[unit])} ${unit}`.trim()
    const verdict = holds(budget) ? 'ok' : 'missed'
    return `${what.padEnd(width)}  ${amount(measured).padStart(7)} of ${amount(atMost).padEnd(7)}  ${verdict}`
  })
  return lines.join('\n')
}
