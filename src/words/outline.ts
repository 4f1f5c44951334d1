import type { Config, FrontMatter } from '../workshop/config.ts'
import type { Heading } from '../workshop/step-heading.ts'
import { mistakeName } from './mistakes.ts'
import { type Seen, seenOutputs } from './seen.ts'
import type { Step } from '../workshop/task.ts'
import type { Sources, Workshop } from '../workshop/workshop.ts'

/** What the pages know of a task besides its content. */
export interface TaskOutline extends FrontMatter {
  readonly name: string
  readonly file: string
  readonly steps: readonly Step[]
  readonly headings: readonly Heading[]
  /** Whether it belongs to the course; the appendix is counted in no progress. */
  readonly course: boolean
}

/** The workshop as plain data, small enough to travel to the pages as a module. */
export interface Outline {
  readonly config: Config
  readonly tasks: readonly TaskOutline[]
  readonly files: Sources['files']
  readonly solutions: Sources['solutions']
  /** What was recorded of each command, by its place. */
  readonly seen: Readonly<Record<string, Seen>>
  /** With what a mistake's message was seen, by its name; not for those that every test run makes. */
  readonly mistakesSeen: Readonly<Record<string, string>>
}

/**
 * Reduces a workshop to what its pages need.
 *
 * @throws ProblemError for a recording that cannot be read
 */
export function outline(workshop: Workshop, sources: Sources): Outline {
  const { config, tasks, mistakes } = workshop
  const { files, solutions } = sources
  const courseTasks = new Set(config.tasks)
  return {
    config: publicConfig(config),
    files,
    solutions,
    seen: seenOutputs(workshop, sources),
    mistakesSeen: Object.fromEntries(
      mistakes.flatMap((mistake) => {
        const seenWith = mistake.headers.get('With')
        return seenWith === undefined ? [] : [[mistakeName(mistake), seenWith]]
      }),
    ),
    tasks: tasks.map((task) => ({
      title: task.title,
      goal: task.goal,
      ...(task.description === undefined ? {} : { description: task.description }),
      before: task.before,
      after: task.after,
      minutes: task.minutes,
      name: task.name,
      file: task.file,
      steps: task.steps,
      headings: task.headings,
      course: courseTasks.has(task.name),
    })),
  }
}

/** What is published holds no secret of an event: only `present` and `pdf --event` ask for it. */
function publicConfig(config: Config): Config {
  if (process.env['EVENT_SECRETS'] === '1') return config
  const { place, date, start, instructor, address } = config.event
  return { ...config, event: { place, date, start, instructor, address } }
}
