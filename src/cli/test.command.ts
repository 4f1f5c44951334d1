import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseConfig } from '../lesson/config.ts'
import { findBrowser, whyNotStarting } from './find-browser.ts'
import { findFirefox } from './find-firefox.ts'
import { readOptions, UsageError } from './options.ts'
import { provideForTests } from './provide.ts'
import { workshopRoot } from './root.ts'
import { run } from './run.ts'
import { runScript, showScript } from './run-script.ts'
import { runUnitTests } from './unit-tests.ts'
import { readSkipped, skippedBrowserTests, type Untested, untestedTable } from './untested.ts'

const command = {
  usage: 'npm test',
  about:
    'Checks everything, tests the plain rooms and the workshop, runs the commands of the pages, builds\n' +
    'the site, tests it in browsers. What it lacks it installs where it may: all of it for root on Debian.',
  options: {},
}

/** What one part of the tests gives. */
interface Part {
  readonly passed: boolean
  readonly untested?: readonly Untested[]
}

await run(async () => {
  readOptions(command, process.argv.slice(2))
  const begun = performance.now()
  provideForTests()
  const end = new AbortController()
  // It waits more than it computes: it goes on beside what comes first.
  const rehearsal = runScript(['src/cli/rehearse.command.ts'], end.signal)
  const parts: readonly (readonly [what: string, work: () => Promise<Part>])[] = [
    ['check', script('src/cli/check.command.ts')],
    ['unit tests', runUnitTests],
    ['rehearsal', async () => rehearsed(await rehearsal)],
    // As a process of its own: it leaves variables behind that would change what comes after it.
    ['build', script('src/cli/build.command.ts')],
    ['browsers', testInBrowsers],
  ]
  const untested: Untested[] = []
  for (const [what, work] of parts) {
    console.error(`\n── ${what}`)
    const part = await work()
    untested.push(...(part.untested ?? []))
    if (!part.passed) {
      end.abort()
      await rehearsal
      return 1
    }
  }
  console.error(`\n${untestedTable([...untested, ...otherStages()])}`)
  console.error(`\nAll of it in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return 0
})

function script(file: string): () => Promise<Part> {
  return async () => ({ passed: await showScript([file]) })
}

/** Status 2: the machines that the commands run on cannot be had. Root can have them, and is told why not. */
function rehearsed({ status, printed }: Awaited<ReturnType<typeof runScript>>): Part {
  console.error(printed.trimEnd())
  if (status !== 2 || process.getuid?.() === 0) return { passed: status === 0 }
  const why = printed.slice(printed.lastIndexOf('rehearse: ') + 'rehearse: '.length)
  return { passed: true, untested: [{ what: 'the commands of the pages', why: inOneLine(why) }] }
}

async function testInBrowsers(): Promise<Part> {
  const chromium = chromiumOrTrouble()
  if ('why' in chromium) {
    return { passed: true, untested: [{ what: 'everything in a browser', why: chromium.why }] }
  }
  process.env['CHROMIUM'] = chromium.program
  const passed = await showScript(['node_modules/@playwright/test/cli.js', 'test'])
  const untested = readSkipped(skippedBrowserTests)
  const why = 'there is none: install Debian’s firefox-esr, or say FIREFOX=/path/of/firefox'
  return {
    passed,
    untested: findFirefox() === undefined ? [...untested, { what: 'Firefox', why }] : untested,
  }
}

function chromiumOrTrouble(): { readonly program: string } | { readonly why: string } {
  try {
    const program = findBrowser()
    const trouble = whyNotStarting(program)
    return trouble === undefined ? { program } : { why: `${program} does not start: ${trouble}` }
  } catch (error) {
    if (error instanceof UsageError) return { why: inOneLine(error.message) }
    throw error
  }
}

/** The stages of a rehearsal that a person has to ask for. */
function otherStages(): Untested[] {
  const file = 'content/workshop.yaml'
  const { stages } = parseConfig(file, readFileSync(path.join(workshopRoot, file), 'utf8'))
  return Object.keys(stages)
    .slice(1)
    .map((name) => ({
      what: `the commands of the pages on ${name}`,
      why: `only where it is asked for: npm run rehearse -- --on ${name}`,
    }))
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
