import type { List, RootContent } from 'mdast'
import { type Problem, ProblemError } from '../workshop/problem.ts'
import type { Task, Word } from '../workshop/task.ts'

/** How many lines the work of a step may have. */
const [fewest, most] = [2, 5]

/** Steps in which readers have something to do, and no `Do` says what. */
export function checkWork({ steps, words, file }: Task): Problem[] {
  return steps.flatMap(({ id, line }): Problem[] => {
    const own = words.filter(({ step }) => step === id)
    const work = own.find(isWork)
    if (work === undefined || own.some(({ name }) => name === 'Do')) return []
    return [
      {
        place: { file, line },
        message: `Step ${id} has a solution or commands, but no Do`,
        expected: `<Do minutes="5"> around ${fewest} to ${most} lines that say what to do`,
        found: `${work.fenced ? 'commands' : 'a solution'} in line ${work.place.line ?? 1}`,
      },
    ]
  })
}

function isWork({ name, fenced }: Word): boolean {
  return fenced ? name === 'console' : name === 'Solution'
}

/**
 * Tries what a `Do` says: how many minutes it takes, and in one list what to do.
 *
 * @throws ProblemError for another number of minutes than a whole one, of lists or of lines
 */
export function checkDo({ attributes, children, place }: Word): void {
  const minutes = String(attributes.get('minutes'))
  if (!/^[1-9]\d*$/.test(minutes)) {
    const message = '`minutes` of Do is no number of minutes'
    throw new ProblemError({ place, message, expected: 'minutes="5"', found: minutes })
  }
  const lists = children.filter(isList)
  const [list] = lists
  const lines = list?.children.length ?? 0
  if (list === undefined || lists.length > 1 || lines < fewest || lines > most) {
    throw new ProblemError({
      place,
      message: 'Do says in one list what to do',
      expected: `${fewest} to ${most} lines`,
      found: lists.length === 1 ? `${lines}` : lists.length === 0 ? 'no list' : 'several lists',
    })
  }
}

function isList(node: RootContent): node is List {
  return node.type === 'list'
}
