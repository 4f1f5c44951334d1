import type { RecordedLine } from '../console/differing.ts'
import { formatPlace } from '../files/problem.ts'
import { compare, type Difference, judge, mostBytes } from './judge.ts'
import { control, MachineError } from './machine.ts'
import { type PlannedCheck, schedule } from './checks.ts'
import type { PlannedCommand } from './plan.ts'
import { type Seen, Shell } from './shell.ts'
import type { Stage } from './stage.ts'
import type { Limits } from './transcript.ts'
import { type TriedCheck, tryCheck } from './try-check.ts'

/** What became of a command of the plan. */
export interface Result {
  readonly planned: PlannedCommand
  /**
   * `played`: run as expected, but what it printed is the stage's own. `walked`: run only to get to
   * the task that was asked for.
   */
  readonly verdict: 'passed' | 'played' | 'failed' | 'not run' | 'walked'
  readonly seen?: Seen
  readonly differences: readonly Difference[]
  /** Why it was not run, or what was played. */
  readonly reason?: string
  /** Whether a recording is to hold what was seen. */
  readonly recorded: boolean
  /** Whether what was seen was compared with a recording. */
  readonly compared: boolean
}

/** What a rehearsal is to do besides running the commands. */
export interface Wishes {
  /** The only task whose commands count; the ones before it are walked through. */
  readonly task?: string
  /** What was recorded of the command on machines like these, if it was. */
  readonly recordedBefore: (planned: PlannedCommand) => readonly RecordedLine[] | undefined
  readonly begins: (planned: PlannedCommand) => void
  readonly ends: (result: Result) => void
  /** What is tried beside the commands. */
  readonly checks: readonly PlannedCheck[]
  readonly tried: (check: TriedCheck) => void
  readonly signal: AbortSignal
}

/**
 * Runs the commands in order, each on its machine, in one shell a machine.
 *
 * @throws MachineError when a machine is lost
 * @throws the signal's reason when it is aborted
 */
export async function rehearse(
  plan: readonly PlannedCommand[],
  stage: Stage,
  wishes: Wishes,
): Promise<Result[]> {
  const shells = new Shells(stage, wishes.signal)
  const results: Result[] = []
  const counts = ({ task }: { task: string }) => wishes.task === undefined || task === wishes.task
  const last = plan.findLastIndex(counts)
  try {
    for (const event of schedule(plan.slice(0, last + 1), wishes.checks.filter(counts))) {
      wishes.signal.throwIfAborted()
      if (event.kind === 'check') {
        wishes.tried(await tryCheck(event.check, event.moment, stage, wishes.signal))
        continue
      }
      const result = await runOne(event.planned, stage, shells, wishes)
      results.push(result)
      wishes.ends(result)
    }
    return results
  } finally {
    await shells.close()
  }
}

async function runOne(
  planned: PlannedCommand,
  stage: Stage,
  shells: Shells,
  wishes: Wishes,
): Promise<Result> {
  const { command, opener, skip, state, until, input, task } = planned
  const exception = stage.exception(opener ?? command.text)
  const why = skip ?? (exception?.kind === 'not run' ? exception.reason : undefined)
  const counts = wishes.task === undefined || wishes.task === task
  if (why !== undefined) {
    return {
      planned,
      verdict: counts ? 'not run' : 'walked',
      differences: [],
      reason: why,
      recorded: false,
      compared: false,
    }
  }
  wishes.begins(planned)
  stage.write(state.files)
  const seconds = planned.seconds * stage.slowness
  const limits = {
    seconds,
    bytes: mostBytes,
    ...(until === undefined ? {} : { until }),
    ...(input === undefined ? {} : { input }),
  }
  // Whoever makes a mistake has a shell of their own, which leaves no trace in the reader's.
  const seen =
    planned.mistake === undefined
      ? await shells.run(planned, limits)
      : await shells.runAlone(command.machine, command.text, limits)
  if (seen === undefined) return failedBefore(planned, counts)
  wishes.signal.throwIfAborted()
  if (seen.ending === 'shell') await shells.find(command.machine, planned)
  const before = wishes.recordedBefore(planned)
  const compared =
    before === undefined || exception !== undefined ? [] : compare(planned, seen.output, before)
  const differences = counts ? [...judge({ ...planned, seconds }, seen), ...compared] : []
  const passed = exception === undefined ? 'passed' : 'played'
  const verdict = differences.length > 0 ? 'failed' : counts ? passed : 'walked'
  return {
    planned,
    verdict,
    seen,
    differences,
    recorded: counts && exception === undefined && planned.mistake === undefined,
    compared: counts && exception === undefined && before !== undefined,
    ...(exception === undefined ? {} : { reason: exception.reason }),
  }
}

/** What is to be typed into a program that is not there. */
function failedBefore(planned: PlannedCommand, counts: boolean): Result {
  const expected = `that \`${planned.opener}\` is still open`
  const differences = counts ? [{ expected, found: 'it is not, after what failed before' }] : []
  const verdict = counts ? 'failed' : 'walked'
  return { planned, verdict, differences, recorded: false, compared: false }
}

/** One shell a machine, opened when it is needed. */
class Shells {
  private readonly stage: Stage
  private readonly signal: AbortSignal
  private readonly open = new Map<string, Shell>()

  constructor(stage: Stage, signal: AbortSignal) {
    this.stage = stage
    this.signal = signal
  }

  /** Runs a command, or types it into the program that is open; nothing is seen where none is. */
  async run(
    { command: { machine: name, at, text }, program, staysOpen = false }: PlannedCommand,
    limits: Limits,
  ): Promise<Seen | undefined> {
    const shell = await this.shell(name)
    if (at !== undefined && !shell.hasProgram) return undefined
    const seen =
      at !== undefined && program !== undefined
        ? await shell.type(text, limits, program, staysOpen)
        : await shell.run(text, limits, program)
    if (shell.gone) this.open.delete(name)
    return seen
  }

  /** Runs a command in a shell that goes with it. */
  async runAlone(name: string, command: string, limits: Limits): Promise<Seen> {
    const shell = await Shell.open(this.machine(name), this.signal)
    try {
      return await shell.run(command, limits)
    } finally {
      await shell.close()
    }
  }

  /** Makes sure that a machine whose shell has ended is still there. */
  async find(name: string, { place, command }: PlannedCommand): Promise<void> {
    const told = await control(this.machine(name), 'true')
    if (told?.exit === 0) return
    const at = `${formatPlace(place)}: ${command.text}`
    throw new MachineError(`the machine \`${name}\` is lost; it was there until\n    ${at}`)
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((shell) => shell.close()))
  }

  private async shell(name: string): Promise<Shell> {
    const shell = this.open.get(name) ?? (await Shell.open(this.machine(name), this.signal))
    this.open.set(name, shell)
    return shell
  }

  private machine(name: string) {
    const machine = this.stage.machines.get(name)
    if (machine !== undefined) return machine
    throw new MachineError(`\`${this.stage.name}\` has no machine \`${name}\``)
  }
}
