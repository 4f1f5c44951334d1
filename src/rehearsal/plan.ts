import { openerOf, showingCommand } from '../console/block.ts'
import type { ConsoleCommand } from '../console/command.ts'
import type { Program } from '../console/program.ts'
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
  /** Of what is typed into a program: the text of the command that opened it. */
  readonly opener?: string
  /** With what a program asks that it opens or is typed into. */
  readonly program?: Program
  /** Whether that program is there after it, and asks for more. */
  readonly staysOpen?: boolean
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
 * its last command; of an output, where that leaves a program, for what was typed before.
 */
export function planCommands({ tasks, states }: Workshop): PlannedCommand[] {
  return tasks.flatMap((task) =>
    blocksOf(task).flatMap((block) =>
      block.kind === 'console' ? planBlock(task.name, block, states) : [],
    ),
  )
}

function planBlock(task: string, block: Console, states: readonly State[]): PlannedCommand[] {
  const { commands, step, place, skip, until, shows, input, timeout, program } = block
  const exit = block.exit ?? (until === undefined ? 0 : undefined)
  return commands.map((command, index): PlannedCommand => {
    const last = index === commands.length - 1
    const staysOpen = commands[index + 1]?.at !== undefined
    const inProgram = program !== undefined && (staysOpen || command.at !== undefined)
    return {
      task,
      step,
      place: { file: place.file, line: command.line },
      command,
      ...(command.at === undefined ? {} : { opener: openerOf(commands, index).text }),
      ...(inProgram ? { program, staysOpen } : {}),
      state: stateAt(states, step),
      seconds: timeout ?? defaultSeconds,
      ...(skip === undefined ? {} : { skip }),
      ...(last && until !== undefined ? { until } : {}),
      ...(index === showingCommand(commands) && shows !== undefined ? { shows } : {}),
      ...(last && input !== undefined ? { input } : {}),
      ...(last ? (exit === undefined ? {} : { exit }) : staysOpen ? {} : { exit: 0 }),
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
