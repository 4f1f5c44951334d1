import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop, type Workshop } from '../lesson/workshop.ts'
import { type Arguments, helpText, readArguments, UsageError } from './arguments.ts'
import { type Holder, lock } from './lock.ts'
import { MachineError } from './machine.ts'
import { planChecks } from './checks.ts'
import { type PlannedCommand, planCommands } from './plan.ts'
import { withMistakes } from './plan-mistakes.ts'
import {
  disagreements,
  readRecordings,
  recordedFinder,
  uncompared,
  writeRecordings,
} from './recordings.ts'
import { rehearse, type Result, type Wishes } from './rehearse.ts'
import { checkSummary } from './report/checks.ts'
import { html } from './report/html.ts'
import { junit } from './report/junit.ts'
import { count, summary, title } from './report/summary.ts'
import { openStage, type Stage, surroundingsOf, takeDown } from './stage.ts'
import type { TriedCheck } from './try-check.ts'
import { unusableRecordings } from './unusable-recordings.ts'

const root = resolve(process.env['WORKSHOP'] ?? '.')
const interruption = new AbortController()
/** What runs at the moment, for the message of an interruption. */
let current = 'before the first command'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  // What cannot be used of the old recordings must not keep a new one from being written.
  const unusable = args.includes('--update') ? unusableRecordings(root) : new Map<string, string>()
  const workshop = parseWorkshop(
    readSources(root, process.env, undefined, (file) => unusable.has(file)),
  )
  const { stages } = workshop.config
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpText(stages))
    return 0
  }
  const tasks = workshop.tasks.map(({ name }) => name)
  const wanted = readArguments(args, tasks, Object.keys(stages))
  const plan = planCommands(workshop)
  return wanted.update ? record(wanted, workshop, plan, unusable) : check(wanted, workshop, plan)
}

/** Runs the plan once, and compares with the recordings. Gives the exit status, here and below. */
function check(wanted: Arguments, workshop: Workshop, plan: PlannedCommand[]): Promise<number> {
  const recordings = readRecordings(workshop)
  return onMachines(wanted, workshop, async (stage) => {
    const find = recordedFinder(recordings, plan, stage)
    const { results, failed } = await run(wanted, workshop, plan, stage, find)
    const problems = uncompared(recordings, results, stage)
    for (const problem of problems) say(formatProblem(problem))
    return failed || problems.length > 0 ? 1 : 0
  })
}

/** Runs the plan twice, each time on machines of its own, and records what was seen and what differed. */
async function record(
  wanted: Arguments,
  workshop: Workshop,
  plan: PlannedCommand[],
  unusable: ReadonlyMap<string, string>,
): Promise<number> {
  const recordings = readRecordings(workshop)
  const once = (): Promise<Run & { stage: Stage }> =>
    onMachines(wanted, workshop, async (stage) => {
      const done = await run(wanted, workshop, plan, stage, () => undefined)
      return { ...done, stage }
    })
  const { results, failed, stage } = await once()
  if (!failed) {
    say('\nOnce more, on fresh machines, to see what differs from one to the next.')
    const again = await once()
    const problems = disagreements(results, again.results)
    for (const problem of problems) say(formatProblem(problem))
    if (!again.failed && problems.length === 0) {
      const files = writeRecordings(root, recordings, results, again.results, stage)
      for (const file of files) {
        const why = unusable.get(file)
        say(`Recorded: ${file}${why === undefined ? '' : `, in place of one that ${why}`}`)
      }
      return 0
    }
  }
  say('Nothing was recorded: first everything has to be as expected.')
  return 1
}

/** Calls a function with the machines of a stage, which are taken down after that, in a folder of their own. */
async function onMachines<Value>(
  { on }: Arguments,
  workshop: Workshop,
  use: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const config = workshop.config.stages[on]
  if (config === undefined) throw new RangeError('the stage was found by its name')
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  try {
    const held = lock(join(root, '.cache/rehearsal.lock'), { pid: process.pid, folder, stage: on })
    try {
      if (held.dead !== undefined) await clean(held.dead, workshop)
      say(`Starting ${on}: ${config.about} …`)
      const { signal } = interruption
      const stage = await openStage({
        ...{ name: on, config, root, folder },
        ...{ files: workshop.start, say, signal },
      })
      try {
        signal.throwIfAborted()
        return await use(stage)
      } finally {
        await stage.close()
      }
    } finally {
      held.release()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes down what a rehearsal left that was killed. */
async function clean({ folder, stage }: Holder, { config }: Workshop): Promise<void> {
  say(`The last rehearsal was killed: taking down what it left in ${folder} …`)
  await takeDown(config.stages[stage]?.stop, surroundingsOf(root, folder), folder, say)
}

interface Run {
  readonly results: readonly Result[]
  /** Whether a command or a check failed. */
  readonly failed: boolean
}

/** Runs the plan, tells how it goes, and writes the reports. */
async function run(
  { task }: Arguments,
  workshop: Workshop,
  plan: PlannedCommand[],
  stage: Stage,
  recordedBefore: Wishes['recordedBefore'],
): Promise<Run> {
  const tried: TriedCheck[] = []
  const wanted = withMistakes(plan, workshop).filter(
    (one) => one.mistake === undefined || [undefined, one.task].includes(task),
  )
  const results = await rehearse(wanted, stage, {
    ...(task === undefined ? {} : { task }),
    recordedBefore,
    begins: (planned) =>
      (current = `in step ${planned.step ?? planned.task}, at ${title(planned)}`),
    ends: progress,
    checks: planChecks(workshop),
    tried: (check) => {
      tried.push(check)
      if (check.verdict === 'failed')
        say(`${check.check.step.padEnd(5)}failed   ${check.check.command}`)
    },
    signal: interruption.signal,
  })
  say(`\n${summary(results)}`)
  if (tried.length > 0) say(`\n${checkSummary(tried)}`)
  writeReports(results, tried, stage, workshop)
  const failed = count(results).failed > 0 || tried.some(({ verdict }) => verdict === 'failed')
  return { results, failed }
}

function progress({ planned, verdict, seen, reason }: Result): void {
  const time = seen === undefined ? '' : ` ${seen.seconds.toFixed(1)} s`
  const why = verdict === 'not run' ? `: ${reason}` : ''
  say(`${(planned.step ?? '').padEnd(5)}${verdict.padEnd(8)} ${title(planned)}${time}${why}`)
}

function writeReports(
  results: readonly Result[],
  tried: readonly TriedCheck[],
  stage: Stage,
  workshop: Workshop,
): void {
  const folder = join(root, 'test-results/rehearsal')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'junit.xml'), junit(results, tried))
  writeFileSync(
    join(folder, 'report.html'),
    html(workshop.config.title, results, stage.identity, tried),
  )
  say(`\nReports: ${join(folder, 'report.html')} and junit.xml`)
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (!interruption.signal.aborted)
      process.stderr.write(`\n${name}: taking the machines down …\n`)
    interruption.abort()
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  if (interruption.signal.aborted) {
    const where = `The rehearsal was interrupted ${current}.`
    process.stderr.write(`${where} The machines are gone, and no recording was written.\n`)
    process.exitCode = 130
  } else if (error instanceof ProblemError) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } else if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    process.stderr.write(`rehearse: the disk is full: ${error.message.replace(/^ENOSPC: /, '')}\n`)
    process.exitCode = 2
  } else if (error instanceof MachineError || error instanceof UsageError) {
    process.stderr.write(`rehearse: ${error.message}\n`)
    process.exitCode = 2
  } else throw error
}
