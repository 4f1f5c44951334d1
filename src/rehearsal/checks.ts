import type { FileTree } from '../files/file-tree.ts'
import type { Place } from '../files/problem.ts'
import { compareSteps, type State } from '../files/states.ts'
import { checkCommand } from '../lesson/check.ts'
import type { Workshop } from '../lesson/workshop.ts'
import type { PlannedCommand } from './plan.ts'

/** The check of a step, and the files with which it is tried. */
export interface PlannedCheck {
  readonly task: string
  readonly step: string
  /** The heading of the step. */
  readonly place: Place
  /** Whether its task is one of the course: the appendix is read beside it, from the beginning. */
  readonly course: boolean
  /** The machine on which readers type the command. */
  readonly machine: string
  readonly command: string
  /** What the reader has at each moment. */
  readonly files: Readonly<Record<Moment, FileTree>>
}

/** When a check is tried: before the work of its step, after it, and at the end of the course or the appendix. */
export const moments = ['before', 'after', 'end'] as const
export type Moment = (typeof moments)[number]

/** What a rehearsal does, in order: it types a command, or tries a check. */
export type Event =
  | { readonly kind: 'command'; readonly planned: PlannedCommand }
  | { readonly kind: 'check'; readonly check: PlannedCheck; readonly moment: Moment }

/** The check of every step that has one, in page order; none where the workshop has no script `check`. */
export function planChecks({ tasks, states, start, config }: Workshop): PlannedCheck[] {
  const [machine = ''] = Object.keys(config.machines)
  return tasks.flatMap((task) => {
    const isCourse = config.tasks.includes(task.name)
    return task.steps.flatMap(({ id: step, line }): PlannedCheck[] => {
      const command = checkCommand(step, start)
      if (command === undefined) return []
      return [
        {
          task: task.name,
          course: isCourse,
          step,
          place: { file: task.file, line },
          machine,
          command,
          files: {
            before: lastFiles(states, (name) => compareSteps(name, step) < 0),
            after: lastFiles(states, (name) => compareSteps(name, step) <= 0),
            end: lastFiles(states, (name) => isCourse || compareSteps(name, step) <= 0),
          },
        },
      ]
    })
  })
}

function lastFiles(states: readonly State[], holds: (name: string) => boolean): FileTree {
  const state = states.findLast(({ name }) => name === 'start' || holds(name))
  if (state === undefined) throw new RangeError('computeStates gives at least the state `start`')
  return state.files
}

/**
 * Commands and checks in the order of a reader: a check before the first command of its step, after the last, and when
 * all tasks of its part are done.
 */
export function schedule(
  plan: readonly PlannedCommand[],
  checks: readonly PlannedCheck[],
): Event[] {
  const tasks = new Set([...plan, ...checks].map(({ task }) => task))
  const lastOfCourse = checks.findLast(({ course }) => course)?.task
  const ends = (course: boolean): Event[] =>
    checks
      .filter((check) => check.course === course)
      .map((check) => ({ kind: 'check', check, moment: 'end' }))
  const walked = [...tasks].flatMap((task): Event[] => {
    const commands = plan.filter((one) => one.task === task)
    const own = checks.filter((one) => one.task === task)
    return [
      ...own.flatMap((check, index): Event[] => {
        const until = own[index + 1]?.place.line ?? Infinity
        const from = index === 0 ? 0 : (check.place.line ?? 0)
        const between = commands.filter(({ place: { line = 0 } }) => from <= line && line < until)
        const isOwn = ({ step }: PlannedCommand): boolean => step === check.step
        const first = between.findIndex((one) => (one.place.line ?? 0) >= (check.place.line ?? 0))
        const begin = first < 0 ? between.length : first
        const end = Math.max(begin, between.findLastIndex(isOwn) + 1)
        return [
          ...typed(between.slice(0, begin)),
          { kind: 'check', check, moment: 'before' },
          ...typed(between.slice(begin, end)),
          { kind: 'check', check, moment: 'after' },
          ...typed(between.slice(end)),
        ]
      }),
      ...(own.length === 0 ? typed(commands) : []),
      ...(task === lastOfCourse ? ends(true) : []),
    ]
  })
  return [...walked, ...ends(false)]
}

function typed(commands: readonly PlannedCommand[]): Event[] {
  return commands.map((planned) => ({ kind: 'command', planned }))
}
