import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { staleRecordings } from '../rehearsal/stale.ts'
import { WorkshopFiles } from '../site/workshop-files.ts'
import { type Problem, ProblemError } from '../files/problem.ts'
import type { Config } from '../lesson/config.ts'
import { checkClaims } from './check-claims.ts'
import { readOptions } from './options.ts'
import { engineRoot, projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'
import { runProgram, runScript } from './run-script.ts'
import { againWithEachChange, knownNames } from './watch.ts'

const command = {
  usage: 'npm run check -- [--watch]',
  about:
    'Checks every claim of the workshop and the format of content/; for those who work on the engine, the\n' +
    'format of all files, code and types as well.',
  options: { watch: { help: 'Check again with each file that is saved' } },
}

const { resolve } = createRequire(import.meta.url)
const astroFiles = pathToFileURL(resolve('prettier-plugin-astro')).href

const severity = ['--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning']

/** Most files of the engine are as they were at the last check: of 15 s of the processor this leaves two. */
const kept = path.join(projectRoot, '.cache/formatted')

type Tool = readonly [what: string, script: string, ...args: string[]]

const isEngine = path.resolve(engineRoot) === projectRoot

/**
 * Who looks at a workshop, as scripts of our packages. The start files of others have a format of their own, which
 * may be the subject of the workshop.
 */
const format: Tool = [
  'format',
  resolve('prettier/bin/prettier.cjs'),
  ...['--check', '--log-level=warn', '--ignore-unknown', `--plugin=${astroFiles}`],
  // By name: what a rehearsal makes below `.cache/` meanwhile, a whole system, is not looked through.
  ...(isEngine
    ? [
        '--cache',
        '--cache-strategy=content',
        `--cache-location=${kept}`,
        ...knownNames(projectRoot),
      ]
    : ['content']),
]

const own = (script: string): string => path.join(engineRoot, 'node_modules', script)
/**
 * Who looks at the engine. Oxlint knows the types of TypeScript files, Astro's check those of components: it would
 * take four times as long for all.
 */
const forEngine: readonly Tool[] = [
  [
    'components',
    own('astro/bin/astro.mjs'),
    'check',
    '--tsconfig',
    'tsconfig.astro.json',
    ...severity,
  ],
  ['code', own('oxlint/bin/oxlint'), '--type-aware', '--type-check', '--deny-warnings'],
]

/** What takes longest begins first. */
const tools = isEngine ? [format, ...forEngine] : [format]

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      end.abort()
    })
  }
  if (!options.has('watch')) return (await checkAll(end.signal)) ? 0 : 1
  const { elsewhere } = new WorkshopFiles(workshopRoot)
  await againWithEachChange(projectRoot, checkAll, end.signal, elsewhere)
  return 0
})

/** Looks at everything side by side; prints each verdict as it comes, last what is to mend, and says whether all is well. */
async function checkAll(signal: AbortSignal): Promise<boolean> {
  const begun = performance.now()
  const toMend: string[] = []
  const tell = (what: string, passed: boolean, printed: string, count = ''): boolean => {
    if (signal.aborted) return false
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.error(`${passed ? '✓' : '✗'} ${what} (${seconds} s)`)
    if (passed) return true
    toMend.push(what + count)
    console.error(`${printed.trimEnd()}\n`)
    return false
  }
  console.error(`Checking claims, ${tools.map(([what]) => what).join(', ')} …`)
  const running = tools.map(async ([what, script, ...args]) => {
    const { status, printed } = await runScript([script, ...args], signal)
    return tell(what, status === 0, printed)
  })
  const { trouble, evaluate } = wrongClaims()
  const { message = '', problems = [] } = trouble ?? {}
  const claims = tell('claims', trouble === undefined, message, ` (${countOf(problems)})`)
  if (evaluate !== undefined) running.push(wrongEvaluation(evaluate))
  const verdicts = [claims, ...(await Promise.all(running))]
  // What was told first is far above where much is wrong.
  if (toMend.length > 0 && !signal.aborted) console.error(`To mend: ${toMend.join(', ')}`)
  return verdicts.every((passed) => passed)

  /** What is kept of the workshop's evaluation, which only the workshop's own program can judge. */
  async function wrongEvaluation(program: readonly [string, ...string[]]): Promise<boolean> {
    const { status, printed } = await runProgram([...program, '--kept'], workshopRoot, signal)
    return tell('evaluation', status === 0, printed)
  }
}

/** How many problems there are in how many files. */
function countOf(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ place }) => place.file))
  const counted = (count: number, of: string): string => `${count} ${of}${count === 1 ? '' : 's'}`
  return `${counted(problems.length, 'problem')} in ${counted(files.size, 'file')}`
}

/**
 * What the workshop says that does not hold; where all of it does, what evaluates the workshop, if anything does.
 */
function wrongClaims(): Pick<Config, 'evaluate'> & { readonly trouble?: ProblemError } {
  try {
    const { workshop } = checkClaims(workshopRoot)
    const stale = staleRecordings(workshop, workshop.recordings)
    if (stale.length > 0) throw new ProblemError(...stale)
    return { evaluate: workshop.config.evaluate }
  } catch (error) {
    if (error instanceof ProblemError) return { trouble: error, evaluate: undefined }
    throw error
  }
}
