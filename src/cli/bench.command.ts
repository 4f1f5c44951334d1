import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import {
  type Budget,
  budgetTable,
  buildBudgets,
  holds,
  pageBudgets,
  paintBudgets,
} from './bench/budgets.ts'
import {
  build,
  buildTwice,
  type Builds,
  makePagesAlone,
  ourPages,
  ourSite,
  starlightPages,
} from './bench/sites.ts'
import { type Visit, visitPages } from './bench/visit.ts'
import { launchBrowser } from './launch-browser.ts'
import { readOptions, UsageError } from './options.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm run bench -- [--pages NUMBER]',
  about:
    'Measures what the budgets promise: how long a generated workshop takes to build and how fast its\n' +
    'pages appear, beside Starlight with the same content, and what the pages of the workshop weigh.\n' +
    'Ends with 1 where a budget is missed.',
  options: { pages: { value: 'NUMBER', help: 'How many pages are built (1000)' } },
}

/** How often every site is built, cold and warm, and every page visited. */
const [rounds, visits] = [2, 7]
/** Few enough pages that no list of them weighs on the one that is visited, which is the third. */
const fewPages = 6

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const count = Number(options.get('pages') ?? 1000)
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`\`--pages ${String(options.get('pages'))}\` is no number of pages`)
  }
  if (!existsSync(`/proc/self/task/${process.pid}/children`)) {
    throw new UsageError('What a build uses is read from /proc, which this system does not have')
  }
  const browser = await launchBrowser()
  const [pages, workshop] = [copyProject('bench-pages'), copyProject('bench-workshop')]
  try {
    const budgets = [
      ...(await compare(browser, pages, count)),
      ...(await weighWorkshop(browser, workshop)),
    ]
    console.log(`\n${budgetTable(budgets)}`)
    return budgets.every(holds) ? 0 : 1
  } finally {
    await browser.close()
    for (const copy of [pages, workshop]) copy.remove()
  }
})

/** Builds generated pages by us and by Starlight; then a few, of which one is visited. */
async function compare(browser: Browser, copy: ProjectCopy, count: number): Promise<Budget[]> {
  const folder = path.join(projectRoot, '.cache/bench/starlight')
  makePagesAlone(copy)
  const [ours, peer] = [ourPages(copy, count), starlightPages(folder, count)]
  const [built, peerBuilt]: [Builds[], Builds[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    built.push(await buildTwice(ours))
    peerBuilt.push(await buildTwice(peer))
  }
  const paints: Visit[] = []
  for (const site of [ourPages(copy, fewPages), starlightPages(folder, fewPages)]) {
    await build(site, 'cold')
    paints.push(...(await visitPages(browser, site, ['/tasks/0003-page/'], visits)))
  }
  return [...buildBudgets(built, peerBuilt), ...paintBudgets(paints)]
}

/** Builds the workshop, and visits its first page, its tasks and its deck. */
async function weighWorkshop(browser: Browser, copy: ProjectCopy): Promise<Budget[]> {
  const site = ourSite(copy, 'the workshop', workshopRoot)
  await build(site, 'cold')
  const tasks = globSync('tasks/*/index.html', { cwd: path.join(site.folder, 'dist') })
  const routes = ['/', ...tasks.map((file) => `/${path.dirname(file)}/`)]
  const pages = await visitPages(browser, site, routes, visits)
  return pageBudgets(pages, await visitPages(browser, site, ['/slides/'], 1))
}
