import type { Browser } from '@playwright/test'
import type { Budget } from './budget.ts'
import { loadPage } from './load-page.ts'
import { type Weight, weigh } from './weight.ts'
import { withServer } from './with-server.ts'

/** What every task page of a built site and its deck may weigh. */
export async function weightBudgets(
  browser: Browser,
  dist: string,
  paths: readonly string[],
): Promise<Budget[]> {
  console.error(`Weighing ${paths.length} task pages and the deck …`)
  return withServer(dist, async (site) => {
    const budgets: Budget[] = []
    let shared: ReadonlySet<string> = new Set()
    for (const path of paths) {
      const answers = await loadPage(browser, site + path)
      shared = new Set(answers.map(({ url }) => url))
      budgets.push(...pageBudgets(path, weigh(answers)))
    }
    const deck = await loadPage(browser, `${site}/slides/`)
    const own = weigh(deck.filter(({ url }) => !shared.has(url)))
    return [...budgets, kilobytes('JavaScript of the deck beyond a page’s', own.script, 6)]
  })
}

function pageBudgets(path: string, { script, style, all }: Weight): Budget[] {
  return [
    kilobytes(`JavaScript of ${path}`, script, 6),
    kilobytes(`CSS of ${path}`, style, 12),
    kilobytes(`all of ${path}`, all, 25),
  ]
}

function kilobytes(what: string, measured: number, atMost: number): Budget {
  return { what, measured, atMost, unit: 'kB' }
}
