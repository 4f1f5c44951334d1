import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { type Budget, budgetTable, holds } from '../bench/budget.ts'
import { buildBudgets, pageShares, wholeShares } from '../bench/build-budgets.ts'
import { build, buildInTurn } from '../bench/builds.ts'
import { generatedSite, ourSite, pagesAlone } from '../bench/our-site.ts'
import { blockingBudgets, speedBudgets } from '../bench/page-speed.ts'
import { pageName } from '../bench/page.ts'
import { weightBudgets } from '../bench/page-weights.ts'
import { installStarlight, starlightSite } from '../bench/starlight-site.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { readSources } from '../workshop/read.ts'
import { findBrowser } from './find-browser.ts'
import { readOptions, UsageError } from './options.ts'
import { copyProject } from './project-copy.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm run bench -- [--pages NUMBER] [--ours-only]',
  about:
    'Measures what the budgets promise: how long generated workshops take to build and how fast their\n' +
    'pages appear, beside Starlight with the same content, and what the pages of the workshop weigh.\n' +
    'Ends with 1 where a budget is missed, with 2 where nothing could be compared.',
  options: {
    pages: { value: 'NUMBER', help: 'How many pages are built (1000)' },
    'ours-only': { help: 'Leave out Starlight, and all that is compared with it' },
  },
}

/** Few enough pages that no list of them weighs on a page. */
const fewPages = 6
/** How often every site is built, cold and warm. */
const rounds = 2
const folder = path.join(projectRoot, '.cache/bench')
const peerFolder = path.join(folder, 'starlight')

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const count = Number(options.get('pages') ?? 1000)
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`\`--pages ${String(options.get('pages'))}\` is no number of pages`)
  }
  if (!existsSync('/proc/self/stat')) {
    throw new UsageError('What a build uses is read from /proc, which this system does not have')
  }
  const budgets = await measureAll(count, !options.has('ours-only'))
  console.log(`\n${budgetTable(budgets)}`)
  return budgets.every(holds) ? 0 : 1
})

async function measureAll(count: number, withPeer: boolean): Promise<Budget[]> {
  if (withPeer) preparePeer()
  const copy = copyProject('bench')
  const pages = copyProject('bench-pages')
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const generated = path.join(folder, 'workshop')
    const sites = [
      pagesAlone(generatedSite(pages, generated, count)),
      generatedSite(copy, generated, count),
      ...(withPeer ? [starlightSite(peerFolder, count)] : []),
    ]
    const [alone, whole, peer] = await buildInTurn(sites, rounds)
    const builds: Budget[] = []
    if (alone !== undefined && whole !== undefined && peer !== undefined) {
      builds.push(
        ...buildBudgets('the pages', alone, peer, pageShares),
        ...buildBudgets('the whole site', whole, peer, wholeShares),
      )
    }
    const dist = path.join(copy.folder, 'dist')
    await build(generatedSite(copy, generated, fewPages), 'for its pages')
    const speed: Budget[] = []
    if (withPeer) {
      await build(starlightSite(peerFolder, fewPages), 'for its pages')
      const page = `/tasks/${pageName({ number: 3 })}/`
      speed.push(...(await speedBudgets(browser, dist, path.join(peerFolder, 'dist'), page)))
    }
    await build(ourSite(copy, 'the workshop', workshopRoot), 'for its pages')
    const { tasks } = parseWorkshop(readSources(workshopRoot))
    const paths = tasks.map(({ name }) => `/tasks/${name}/`)
    return [
      ...builds,
      ...speed,
      ...(await blockingBudgets(browser, dist, paths)),
      ...(await weightBudgets(browser, dist, paths)),
    ]
  } finally {
    await browser.close()
    copy.remove()
    pages.remove()
  }
}

function preparePeer(): void {
  try {
    installStarlight(peerFolder)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `Starlight could not be installed, so nothing can be compared: ${reason.trim()}\n` +
        '    expected: a package registry, or --ours-only',
    )
  }
}
