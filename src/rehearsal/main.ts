import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ProblemError } from '../workshop/problem.ts'
import { readSources } from '../workshop/read.ts'
import { parseWorkshop, type Workshop } from '../lesson/workshop.ts'
import { type Arguments, help, readArguments, UsageError } from './arguments.ts'
import { lock } from './lock.ts'
import { MachineError, type Stage } from './machine.ts'
import { nixos } from './nixos/nixos.ts'
import { type PlannedCommand, planCommands } from './plan.ts'
import { readRecordings, recordedFinder, writeRecordings } from './recordings.ts'
import { rehearse, type Result } from './rehearse.ts'
import { html } from './report/html.ts'
import { junit } from './report/junit.ts'
import { count, summary, title } from './report/summary.ts'
import { standIn } from './stand-in/stand-in.ts'

const root = resolve(process.env['WORKSHOP'] ?? join(import.meta.dirname, '../..'))
const interruption = new AbortController()
/** What runs at the moment, for the message of an interruption. */
let current = 'before the first command'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help)
    return 0
  }
  const workshop = parseWorkshop(readSources(root))
  const wanted = readArguments(
    args,
    workshop.tasks.map(({ name }) => name),
  )
  const plan = planCommands(workshop)
  const unlock = lock(join(root, '.cache/rehearsal.lock'))
  try {
    return await onStage(wanted, workshop, plan)
  } finally {
    unlock()
  }
}

async function onStage(
  wanted: Arguments,
  workshop: Workshop,
  plan: PlannedCommand[],
): Promise<number> {
  const recordings = readRecordings(root, workshop)
  say(wanted.on === 'nixos' ? 'Looking for the VM …' : 'Starting the stand-in …')
  const { signal } = interruption
  const stage =
    wanted.on === 'nixos'
      ? await nixos(root, workshop)
      : await standIn(root, workshop, wanted.on, say, signal)
  try {
    signal.throwIfAborted()
    const results = await rehearse(plan, stage, {
      ...(wanted.task === undefined ? {} : { task: wanted.task }),
      recordedBefore: wanted.update ? () => undefined : recordedFinder(recordings, plan, stage),
      begins: (planned) =>
        (current = `in step ${planned.step ?? planned.task}, at ${title(planned)}`),
      ends: progress,
      signal,
    })
    say(`\n${summary(results)}`)
    writeReports(results, stage, workshop)
    const failed = count(results).failed > 0
    if (wanted.update && failed)
      say('Nothing was recorded: first everything has to be as expected.')
    if (wanted.update && !failed) {
      for (const file of writeRecordings(root, recordings, results, stage.about))
        say(`Recorded: ${file}`)
    }
    return failed ? 1 : 0
  } finally {
    await stage.close()
  }
}

function progress({ planned, verdict, seen, reason }: Result): void {
  const time = seen === undefined ? '' : ` ${seen.seconds.toFixed(1)} s`
  const why = verdict === 'not run' ? `: ${reason}` : ''
  say(`${(planned.step ?? '').padEnd(5)}${verdict.padEnd(8)} ${title(planned)}${time}${why}`)
}

function writeReports(results: readonly Result[], stage: Stage, workshop: Workshop): void {
  const folder = join(root, 'test-results/rehearsal')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'junit.xml'), junit(results))
  writeFileSync(join(folder, 'report.html'), html(workshop.config.title, results, stage.about))
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
  } else if (error instanceof MachineError || error instanceof UsageError) {
    process.stderr.write(`rehearse: ${error.message}\n`)
    process.exitCode = 2
  } else throw error
}
