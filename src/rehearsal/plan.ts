import { parseConsole } from '../console/block.ts'
import type { ConsoleCommand } from '../console/command.ts'
import type { Place } from '../workshop/problem.ts'
import { compareSteps, type State } from '../workshop/states.ts'
import type { Task, Word } from '../workshop/task.ts'
import type { Workshop } from '../workshop/workshop.ts'

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
  readonly seconds: number
}

const defaultSeconds = 60

/**
 * Every command of the tasks in page order. What a block says of exit, output and log is meant for
 * its last command.
 *
 * @throws ProblemError where a console block cannot be read
 */
export function planCommands(workshop: Workshop): PlannedCommand[] {
  return workshop.tasks.flatMap((task) =>
    task.words
      .filter(({ fenced, name }) => fenced && name === 'console')
      .flatMap((word) => planBlock(task, word, workshop)),
  )
}

function planBlock(task: Task, word: Word, { config, states }: Workshop): PlannedCommand[] {
  const { commands } = parseConsole(word.source ?? '', Object.keys(config.machines), word.place)
  const text = (key: string): string | undefined => {
    const value = word.attributes.get(key)
    return typeof value === 'string' ? value : undefined
  }
  const [skip, until, shows] = [text('skip'), text('until'), text('shows')]
  const exit = text('exit') ?? (until === undefined ? '0' : undefined)
  return commands.map((command, index) => {
    const last = index === commands.length - 1
    return {
      task: task.name,
      step: word.step,
      place: { file: task.file, line: command.line },
      command,
      state: stateAt(states, word.step),
      seconds: Number(text('timeout') ?? defaultSeconds),
      ...(skip === undefined ? {} : { skip }),
      ...(last && until !== undefined ? { until } : {}),
      ...(last && shows !== undefined ? { shows } : {}),
      ...(last && exit === undefined ? {} : { exit: last ? Number(exit) : 0 }),
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
