import type { ConsoleCommand } from '../console/command.ts'
import type { Place } from '../files/problem.ts'
import { compareSteps, type State } from '../files/states.ts'
import type { Console } from '../lesson/block.ts'
import { blocksOf } from '../lesson/task.ts'
import type { Workshop } from '../lesson/workshop.ts'

/** A command of a page, and what is expected of it. */
export interface PlannedCommand {
  readonly task: string
  readonly step: string | undefined
  readonly place: Place
  readonly command: ConsoleCommand
  /** The files that the reader has by then: edited for the step before its first command. */
  readonly state: State
  /** Why no rehearsal runs it, from the page. */
  readonly skip?: string
  /** What a command that follows a log waits for. */
  readonly until?: string
  /** The expected exit status; not asked of a command that is interrupted. */
  readonly exit?: number
  /** What must appear in the output. */
  readonly shows?: string
  /** What is typed where it asks for something. */
  readonly input?: string
  readonly seconds: number
  /** The mistake that spoilt the files, where the command is to show its message. */
  readonly mistake?: string
}

/** How long a command may take of which the page says nothing. */
export const defaultSeconds = 60

/**
 * Every command of the tasks in page order. What a block says of exit, output and log is meant for
 * its last command.
 */
export function planCommands({ tasks, states }: Workshop): PlannedCommand[] {
  return tasks.flatMap((task) =>
    [...blocksOf(task)].flatMap((block) =>
      block.kind === 'console' ? planBlock(task.name, block, states) : [],
    ),
  )
}

function planBlock(task: string, block: Console, states: readonly State[]): PlannedCommand[] {
  const { commands, step, place, skip, until, shows, input, timeout } = block
  const exit = block.exit ?? (until === undefined ? 0 : undefined)
  return commands.map((command, index): PlannedCommand => {
    const last = index === commands.length - 1
    return {
      task,
      step,
      place: { file: place.file, line: command.line },
      command,
      state: stateAt(states, step),
      seconds: timeout ?? defaultSeconds,
      ...(skip === undefined ? {} : { skip }),
      ...(last && until !== undefined ? { until } : {}),
      ...(last && shows !== undefined ? { shows } : {}),
      ...(last && input !== undefined ? { input } : {}),
      ...(last ? (exit === undefined ? {} : { exit }) : { exit: 0 }),
    }
  })
}

/** What the reader has at the commands of a step: its own edit is done. */
function stateAt(states: readonly State[], step: string | undefined): State {
  const state = states.findLast(
    ({ name }) => name === 'start' || (step !== undefined && compareSteps(name, step) <= 0),
  )
  if (state === undefined) throw new RangeError('computeStates gives at least the state `start`')
  return state
}
