import type { Browser } from '@playwright/test'
import type { Budget } from './budget.ts'
import { type Paint, paints } from './paint.ts'
import { withServer } from './with-server.ts'

const times = 7

/**
 * Compares how a page appears on a slow phone with the page of the same content that Starlight made.
 * `ours` and `peer` are built sites, `path` is the page's in both.
 */
export async function speedBudgets(
  browser: Browser,
  ours: string,
  peer: string,
  path: string,
): Promise<Budget[]> {
  console.error(`Loading a page of each on a slow phone, ${times} times …`)
  const [mine, theirs] = await withServer(ours, (own) =>
    withServer(peer, (other) => paints(browser, [own + path, other + path], times)),
  )
  if (mine === undefined || theirs === undefined) throw new Error('a page was not measured')
  for (const [name, paint] of [
    ['ours', mine],
    ['Starlight', theirs],
  ] as const) {
    console.error(`${name}: ${paintText(paint)}`)
  }
  return [
    { what: 'first paint, of Starlight’s', measured: mine.first / theirs.first, atMost: 0.65 },
    {
      what: 'largest paint, of Starlight’s',
      measured: mine.largest / theirs.largest,
      atMost: 0.65,
    },
    blocking('the generated page', mine),
  ]
}

/** How long pages of a built site block a slow phone. */
export async function blockingBudgets(
  browser: Browser,
  dist: string,
  paths: readonly string[],
): Promise<Budget[]> {
  console.error(`Loading ${paths.length} pages on a slow phone, ${times} times …`)
  const found = await withServer(dist, (site) =>
    paints(
      browser,
      paths.map((path) => site + path),
      times,
    ),
  )
  return found.map((paint, index) => blocking(paths[index] ?? '', paint))
}

function blocking(page: string, { blocked }: Paint): Budget {
  return { what: `blocking time of ${page}`, measured: blocked, atMost: 0, unit: 'ms' }
}

function paintText({ first, largest, blocked }: Paint): string {
  return `first ${first.toFixed(0)} ms, largest ${largest.toFixed(0)} ms, blocked ${blocked.toFixed(0)} ms`
}
