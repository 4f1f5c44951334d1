import { formatPlace, type Problem, unknownName } from '../files/problem.ts'
import { compareSteps } from '../files/states.ts'
import { lineOfPath } from '../files/yaml.ts'
import { type Config, configFile } from './config.ts'
import type { Task } from './task.ts'

/** The name of a task: that of its file, without folder and ending. */
export function taskName(file: string): string {
  return file.replace(/^.*\/|\.mdx$/g, '')
}

/** The number that the steps of a task begin with, where the name of its file does. */
export function taskNumber(file: string): string | undefined {
  const number = /^(\d+)-/.exec(taskName(file))?.[1]
  // Zeros that sort the files say nothing.
  return number === undefined ? undefined : String(Number(number))
}

/**
 * Tasks that are listed and not there, listed twice, or there and not listed.
 *
 * @param text of the settings
 * @param files of the tasks
 */
export function checkLists(config: Config, text: string, files: readonly string[]): Problem[] {
  const names = files.map(taskName)
  const listed = (['tasks', 'appendix'] as const).flatMap((key) =>
    config[key].map((name, index) => ({ name, path: [key, index] })),
  )
  const lineOf = ({ path }: (typeof listed)[number]): number => lineOfPath(text, path)
  return [
    ...listed.flatMap((entry): Problem[] => {
      const { name } = entry
      const first = listed.find((one) => one.name === name)
      const again = first !== undefined && first !== entry
      if (!again && names.includes(name)) return []
      const place = { file: configFile, line: lineOf(entry) }
      if (again) {
        const found = `also in line ${lineOf(first)}`
        return [{ place, message: `The task \`${name}\` is listed twice`, found }]
      }
      const problem = unknownName(place, 'task', name, names, 'in content/tasks')
      const near = taskName(name)
      return [names.includes(near) ? { place, message: problem.message, nearest: [near] } : problem]
    }),
    ...files
      .filter((file) => !listed.some(({ name }) => taskName(name) === taskName(file)))
      .map((file) => ({
        place: { file },
        message: `The task stands in no list of ${configFile}`,
        expected: 'its name under `tasks` or `appendix`',
      })),
    ...files
      .filter((file) => !/^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/.test(taskName(file)))
      .map((file) => ({
        place: { file },
        message: 'The name of the file is no address',
        expected: 'letters, digits and single hyphens, then .mdx',
        found: taskName(file),
      })),
  ]
}

/** Breaks after steps that do not exist. */
export function checkBreaks({ breaks }: Config, text: string, tasks: readonly Task[]): Problem[] {
  const steps = tasks.flatMap((task) => task.steps.map(({ id }) => id))
  return breaks.flatMap(({ after }, index): Problem[] => {
    if (steps.includes(after)) return []
    const line = lineOfPath(text, ['breaks', index, 'after'])
    return [unknownName({ file: configFile, line }, 'step', after, steps)]
  })
}

/** Steps and tasks that the event is to leave out, and that are not there. */
export function checkSkips({ event }: Config, text: string, tasks: readonly Task[]): Problem[] {
  const known = tasks.flatMap(({ name, steps }) => [name, ...steps.map(({ id }) => id)])
  return event.skip.flatMap((name, index): Problem[] => {
    if (known.includes(name)) return []
    const place = { file: configFile, line: lineOfPath(text, ['event', 'skip', index]) }
    return [unknownName(place, 'step or task', name, known)]
  })
}

/** Anchors that two headings of one page, or two steps of the workshop, would share. */
export function checkHeadings(tasks: readonly Task[]): Problem[] {
  const seen = new Map<string, string>()
  return tasks.flatMap(({ file, sections }) => {
    const own = new Map<string, string>()
    return sections.flatMap(({ id, step, line }): Problem[] => {
      const place = { file, line }
      const first = own.get(id) ?? (step ? seen.get(id) : undefined)
      own.set(id, formatPlace(place))
      if (step) seen.set(id, formatPlace(place))
      const message = `${step ? 'Step' : 'Heading'} \`${id}\` is there twice`
      return first === undefined ? [] : [{ place, message, found: `also in ${first}` }]
    })
  })
}

/** Steps with the number of another task, and steps that readers come to before those with a lower number. */
export function checkSteps({ tasks: order }: Config, tasks: readonly Task[]): Problem[] {
  const course = tasks
    .filter(({ name }) => order.includes(name))
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  const beside = tasks.filter((task) => !course.includes(task))
  const strange = tasks.flatMap(({ file, steps }) => {
    const number = taskNumber(file) ?? steps[0]?.id.split('.')[0]
    return steps.flatMap(({ id, line }): Problem[] => {
      const [first] = id.split('.')
      if (number === undefined || first === number) return []
      const message = `Step ${id} stands in task ${number}`
      const expected = `a number that begins with ${number}.`
      return [{ place: { file, line }, message, expected, found: id }]
    })
  })
  if (strange.length > 0) return strange
  return [course, ...beside.map((task) => [task])].flatMap((some) => {
    const steps = some.flatMap(({ file, steps: own }) => own.map((one) => ({ ...one, file })))
    return steps.flatMap(({ id, line, file }, index): Problem[] => {
      const before = steps[index - 1]
      if (before === undefined || compareSteps(before.id, id) <= 0) return []
      const place = { file, line }
      const message = `Step ${id} comes after step ${before.id}`
      const expected = 'steps and tasks in the order of their numbers'
      return [{ place, message, expected, found: `step ${before.id} in ${formatPlace(before)}` }]
    })
  })
}
