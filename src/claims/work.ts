import type { Task } from '../lesson/task.ts'
import { walkBlocks } from '../lesson/walk.ts'
import type { Problem } from '../files/problem.ts'

/** Steps in which readers have something to do, and no `Do` says what. */
export function checkWork({ steps, file }: Task): Problem[] {
  return steps.flatMap(({ id, line, blocks }): Problem[] => {
    const all = [...walkBlocks(blocks)]
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
