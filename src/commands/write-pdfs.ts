import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type { Destinations } from '../handout/pdf/destinations.ts'
import { finishPdf } from '../handout/pdf/finish.ts'
import { type Paper, papers, printHandout } from '../handout/pdf/print.ts'
import { readRevision } from '../handout/revision.ts'
import { readSources } from '../workshop/read.ts'
import { parseWorkshop } from '../workshop/workshop.ts'
import { buildSite } from './build-site.ts'
import { findBrowser } from './find-browser.ts'
import { UsageError } from './options.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { serve } from './serve.ts'

/** A document that is printed: what others call it, its page and its file. */
interface Document {
  readonly name: string
  readonly route: string
  readonly file: string
}

const documents: readonly Document[] = [
  { name: 'handout', route: 'handout/', file: 'handout.pdf' },
  { name: 'key', route: 'handout/key/', file: 'answer-key.pdf' },
  ...(process.env['PRESENTER'] === '1'
    ? [{ name: 'instructor', route: 'handout/instructor/', file: 'instructor.pdf' }]
    : []),
]

/**
 * Builds the site, prints its documents, and puts all of it into `target` when it is whole.
 *
 * @throws UsageError where there is no browser to print with
 * @throws ProblemError where the workshop's claims do not hold
 */
export async function writePdfs(
  paper: Paper,
  target = path.join(projectRoot, 'dist'),
): Promise<void> {
  const executablePath = browserPath()
  const folder = path.join(projectRoot, '.cache', `pdf-${process.pid}`)
  const site = path.join(folder, 'site')
  process.env['PDFS'] = documents.map(({ file }) => file).join(' ')
  if (process.env['SITE'] === undefined) {
    console.error(
      'SITE=https://… is not set: QR codes and addresses lead to http://localhost:4321/',
    )
  }
  try {
    await buildSite(site)
    const chromiumSandbox = process.getuid?.() !== 0
    const browser = await chromium.launch({ executablePath, chromiumSandbox })
    try {
      const written = await printAll(browser, site, paper)
      if (existsSync(target)) renameSync(target, path.join(folder, 'old'))
      renameSync(site, target)
      const place = path.relative(projectRoot, target)
      for (const line of written) console.log(`${place}/${line}`)
    } finally {
      await browser.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function browserPath(): string {
  try {
    return findBrowser()
  } catch (error) {
    throw error instanceof Error ? new UsageError(error.message) : error
  }
}

/** Prints every document into the built site; gives a line about each. */
async function printAll(browser: Browser, site: string, paper: Paper): Promise<string[]> {
  const base = process.env['BASE_PATH'] ?? '/'
  const server = await serve(site, 0, base)
  try {
    const { port } = server.address() as AddressInfo
    const printed = new Map<string, Destinations>()
    const lines: string[] = []
    for (const { name, route, file } of documents) {
      const address = `http://127.0.0.1:${port}${base.replace(/\/?$/, '/')}${route}`
      const result = await printHandout(browser, address, paper, printed, (what) => {
        console.error(`Printing ${file}: ${what} …`)
      })
      printed.set(name, result)
      const bytes = await finishPdf(result.bytes, { ...finish(), headings: result.headings })
      writeFileSync(path.join(site, file), bytes)
      const size = Math.round(statSync(path.join(site, file)).size / 1000)
      lines.push(`${file}: ${result.count} pages ${papers[paper]}, ${size} kB`)
    }
    return lines
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** What is written into every document of this workshop. */
function finish() {
  const sources = readSources(workshopRoot)
  const { config } = parseWorkshop(sources)
  return {
    author: config.event.instructor || config.licence.credit,
    subject: config.description,
    date: readRevision(workshopRoot)?.date ?? new Date(0),
    files: new Map(Object.entries(sources.files)),
  }
}
