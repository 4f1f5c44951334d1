import { setTimeout as sleep } from 'node:timers/promises'
import type { Moment, PlannedCheck } from './checks.ts'
import { control, MachineError } from './machine.ts'
import type { Stage } from './stage.ts'

/** What became of a check at one moment. */
export interface TriedCheck {
  readonly check: PlannedCheck
  readonly moment: Moment
  readonly verdict: 'passed' | 'failed' | 'not run'
  /** What it printed; why it was not run. */
  readonly output: string
  /** Undefined where it was not run, or did not end in time. */
  readonly exit: number | undefined
}

const seconds = 90
/** What was started a moment ago may need another: so often it is looked at again. */
const looks = 4
const betweenMs = 2000

/**
 * Tries a check as a reader types it, in a shell of its own. Before the work of its step it has to end with status 1,
 * after it with 0; with 2 it says that it could not look.
 *
 * @throws MachineError when the stage has no machine for it
 * @throws the signal's reason when it is aborted
 */
export async function tryCheck(
  check: PlannedCheck,
  moment: Moment,
  stage: Stage,
  signal: AbortSignal,
): Promise<TriedCheck> {
  const exception = stage.exception(check.command)
  if (exception?.kind === 'not run') {
    return { check, moment, verdict: 'not run', output: exception.reason, exit: undefined }
  }
  const machine = stage.machines.get(check.machine)
  if (machine === undefined) {
    throw new MachineError(`\`${stage.name}\` has no machine \`${check.machine}\``)
  }
  const wanted = moment === 'before' ? 1 : 0
  for (let look = 1; ; look++) {
    signal.throwIfAborted()
    stage.write(check.files[moment])
    const told = await control(machine, `${check.command} 2>&1`, seconds * stage.slowness)
    const { exit, output = 'it did not end in time' } = told ?? {}
    const verdict = exit === wanted ? 'passed' : 'failed'
    if (verdict === 'passed' || wanted === 1 || look === looks) {
      return { check, moment, verdict, output: output.trim(), exit }
    }
    await sleep(betweenMs, undefined, { signal })
  }
}
