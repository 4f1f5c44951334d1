import { checkFile, checkScript } from '../lesson/check.ts'
import type { Task } from '../lesson/task.ts'
import { walkBlocks } from '../lesson/walk.ts'
import type { Workshop } from '../lesson/workshop.ts'
import type { Problem } from '../files/problem.ts'

/** Steps in which readers have something to do, and no `Do` says what. */
export function checkWork({ steps, file }: Task): Problem[] {
  return steps.flatMap(({ id, line, blocks }): Problem[] => {
    const all = walkBlocks(blocks)
    const work = all.find(({ kind }) => kind === 'console' || kind === 'solution')
    if (work === undefined || all.some(({ kind }) => kind === 'do')) return []
    return [
      {
        place: { file, line },
        message: `Step ${id} has a solution or commands, but no Do`,
        expected: '<Do minutes="5"> around 2 to 5 lines that say what to do',
        found: `${work.kind === 'console' ? 'commands' : 'a solution'} in line ${work.place.line}`,
      },
    ]
  })
}

/** Results of steps in which nothing is done, and solutions that a step shows twice. */
export function checkParts({ steps, file }: Task): Problem[] {
  return steps.flatMap(({ id, blocks }): Problem[] => {
    const all = walkBlocks(blocks)
    const [first, ...others] = all.filter(({ kind }) => kind === 'solution')
    const result = all.find(({ kind }) => kind === 'see')
    const idle = result !== undefined && all.every(({ kind }) => kind !== 'do')
    return [
      ...others.map(({ place }) => ({
        place,
        message: `The solution of step ${id} is there twice`,
        found: `also in line ${first?.place.line ?? 0}`,
      })),
      ...(idle
        ? [
            {
              place: { file, line: result.place.line },
              message: `Step ${id} has a See, but no Do`,
              expected: '<Do minutes="5"> above it, which says what to do',
            },
          ]
        : []),
    ]
  })
}

/** Work without a check, and checks of no step. A workshop without a script `check` has none. */
export function checkChecks({ tasks, start, config }: Workshop): Problem[] {
  if (!start.has(checkScript)) return []
  const steps = tasks.flatMap(({ steps: all, file }) => all.map((step) => ({ ...step, file })))
  const known = new Set(steps.map(({ id }) => checkFile(id)))
  return [
    ...steps.flatMap(({ id, line, file, blocks }): Problem[] => {
      if (start.has(checkFile(id)) || blocks.every(({ kind }) => kind !== 'do')) return []
      const message = `Step ${id} has work, but no check`
      return [{ place: { file, line }, message, expected: `${config.files}/${checkFile(id)}` }]
    }),
    ...[...start.keys()]
      .filter((path) => path.startsWith('checks/') && !known.has(path))
      .map((path) => ({
        place: { file: `workshop/${path}` },
        message: 'This is the check of no step',
        expected: `the name of a step, such as ${steps[0]?.id ?? '1.1'}.sh`,
      })),
  ]
}
