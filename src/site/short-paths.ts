/** What a task has that a short address can name. */
interface ShortTask {
  readonly name: string
  readonly steps: readonly { readonly id: string }[]
}

/** A path that is short enough to be typed, or to be a small QR code, and the page that it leads to. */
export interface ShortPath {
  /** Such as `2.3`, for `/2.3/`. */
  readonly name: string
  readonly target: string
}

/** A short path for each step, `/2.3/`, and for each task whose number no other has, `/2/`. */
export function shortPaths(tasks: readonly ShortTask[]): ShortPath[] {
  const numbers = tasks.map(({ name }) => /^\d+/.exec(name)?.[0])
  return tasks.flatMap((task, index) => {
    const target = `/tasks/${task.name}/`
    const number = numbers[index]
    const own = number !== undefined && numbers.filter((one) => one === number).length === 1
    const steps = task.steps.map(({ id }) => ({ name: id, target: `${target}#${id}` }))
    return own ? [{ name: number, target }, ...steps] : steps
  })
}

/** The shortest path to a task, or to an anchor of it. */
export function shortestPath(
  tasks: readonly ShortTask[],
  { name }: ShortTask,
  anchor = '',
): string {
  const target = `/tasks/${name}/${anchor === '' ? '' : `#${anchor}`}`
  const short = shortPaths(tasks).find((one) => one.target === target)
  return short === undefined ? target : `/${short.name}/`
}
