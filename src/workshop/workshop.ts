import { attachable, idleAttachments } from './attachments.ts'
import { type Config, parseConfig } from './config.ts'
import { parsePatch, type Patch } from './patch.ts'
import { formatPlace, type Problem, ProblemError, unknownName } from './problem.ts'
import type { FileTree } from './file-tree.ts'
import { computeStates, type State } from './states.ts'
import { parseTask, type Task } from './task.ts'
import { lineOfPath } from './yaml.ts'

/** The text of everything that a workshop consists of, by path from its root. */
export interface Sources {
  /** The text of `content/workshop.yaml`. */
  readonly config: string
  /** `content/tasks/*.mdx` */
  readonly tasks: Readonly<Record<string, string>>
  /** The start files, by path from `workshop/`. */
  readonly files: Readonly<Record<string, string>>
  /** `workshop/solutions/*.patch` */
  readonly solutions: Readonly<Record<string, string>>
  /** `content/mistakes/*.patch` */
  readonly mistakes: Readonly<Record<string, string>>
  /** `content/recordings/*.txt` */
  readonly recordings: Readonly<Record<string, string>>
  /** The files of `content/pictures/`: not their bytes, but the SHA-256 of each. */
  readonly pictures: Readonly<Record<string, string>>
}

/** One workshop, read and put in order. */
export interface Workshop {
  readonly config: Config
  /** The course first, then the appendix, as `workshop.yaml` orders them. */
  readonly tasks: readonly Task[]
  readonly start: FileTree
  readonly states: readonly State[]
  readonly solutions: readonly Patch[]
  readonly mistakes: readonly Patch[]
  /** The texts of the recordings, by path. */
  readonly recordings: Sources['recordings']
  /** Paths of the pictures. */
  readonly pictures: readonly string[]
}

export const configFile = 'content/workshop.yaml'

/**
 * Reads a workshop from its sources.
 *
 * @throws ProblemError with every problem that was found before it could go no further
 */
export function parseWorkshop(sources: Sources): Workshop {
  const config = parseConfig(configFile, sources.config)
  const problems: Problem[] = []
  const attempt = <T>(work: () => T): T[] => {
    try {
      return [work()]
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problems.push(...error.problems)
      return []
    }
  }
  const patches = (texts: Readonly<Record<string, string>>): Patch[] =>
    Object.entries(texts).flatMap(([file, text]) => attempt(() => parsePatch(file, text)))

  const start: FileTree = new Map(Object.entries(sources.files))
  const solutions = patches(sources.solutions)
  const mistakes = patches(sources.mistakes)
  const states = attempt(() => computeStates(start, solutions)).flat()
  const tasks = Object.entries(sources.tasks).flatMap(([file, text]) =>
    attempt(() => parseTask(file, text)),
  )
  problems.push(
    ...checkOrder(config, sources),
    ...checkSteps(tasks),
    ...checkBreaks(config, tasks, sources),
    ...checkAttachments(config, sources, start),
  )
  if (problems.length > 0) throw new ProblemError(...problems)

  const order = [...config.tasks, ...config.appendix]
  const ordered = [...tasks].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return {
    config,
    tasks: ordered,
    start,
    states,
    solutions,
    mistakes,
    recordings: sources.recordings,
    pictures: Object.keys(sources.pictures),
  }
}

function checkOrder(config: Config, sources: Sources): Problem[] {
  const files = Object.keys(sources.tasks)
  const names = files.map((file) => file.replace(/^.*\/|\.mdx$/g, ''))
  const listed = (['tasks', 'appendix'] as const).flatMap((key) =>
    config[key].map((name, index) => ({ name, path: [key, index] })),
  )
  const missing = listed.filter(({ name }) => !names.includes(name))
  const unlisted = files.filter((_, index) => !listed.some(({ name }) => name === names[index]))
  return [
    ...missing.map(({ name, path }) => {
      const place = { file: configFile, line: lineOfPath(sources.config, path) }
      return unknownName(place, 'task', name, names, 'in content/tasks')
    }),
    ...unlisted.map((file) => ({
      place: { file },
      message: `The task stands in no list of ${configFile}`,
      expected: 'its name under `tasks` or `appendix`',
    })),
  ]
}

function checkAttachments(config: Config, sources: Sources, start: FileTree): Problem[] {
  return idleAttachments(start, config.attachments ?? []).map(([index, name]) => {
    const line = lineOfPath(sources.config, ['attachments', index])
    const place = { file: configFile, line }
    return unknownName(place, 'file to attach', name, attachable(start), 'in workshop/')
  })
}

/** Breaks after steps that do not exist; nothing where a task could not be read, whose steps are unknown. */
function checkBreaks({ breaks }: Config, tasks: readonly Task[], sources: Sources): Problem[] {
  if (tasks.length < Object.keys(sources.tasks).length) return []
  const steps = tasks.flatMap((task) => task.steps.map(({ id }) => id))
  return breaks.flatMap(({ after }, index): Problem[] => {
    const line = lineOfPath(sources.config, ['breaks', index, 'after'])
    return steps.includes(after)
      ? []
      : [unknownName({ file: configFile, line }, 'step', after, steps)]
  })
}

function checkSteps(tasks: readonly Task[]): Problem[] {
  const seen = new Map<string, string>()
  return tasks.flatMap((task) => {
    const own = new Map<string, string>()
    return task.headings.flatMap(({ id, step, line }): Problem[] => {
      const place = { file: task.file, line }
      const first = own.get(id) ?? (step ? seen.get(id) : undefined)
      own.set(id, formatPlace(place))
      if (step) seen.set(id, formatPlace(place))
      return first === undefined
        ? []
        : [
            {
              place,
              message: `${step ? 'Step' : 'Heading'} \`${id}\` is there twice`,
              found: `also in ${first}`,
            },
          ]
    })
  })
}
