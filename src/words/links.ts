import { type Problem, unknownName } from '../workshop/problem.ts'
import type { Task } from '../workshop/task.ts'
import { hintAnchor, hintName } from './hint-anchor.ts'

const routes = ['/', '/slides/', '/handout/', '/handout/key/']

/** The links of a task that lead nowhere: a page, step, heading or hint that does not exist. */
export function checkLinks(task: Task, tasks: readonly Task[]): Problem[] {
  return task.links.flatMap(({ url, place }): Problem[] => {
    if (!/^[/#]/.test(url)) return checkScheme(url, place)
    const [path = '', anchor] = url.split('#')
    const target = path === '' ? task : tasks.find(({ name }) => path === `/tasks/${name}/`)
    if (target === undefined) {
      const known = [...routes, ...tasks.map(({ name }) => `/tasks/${name}/`)]
      return routes.includes(path) ? [] : [unknownName(place, 'page', path, known)]
    }
    const anchors = anchorsOf(target)
    return anchor === undefined || anchors.includes(anchor) || mayBeUnnamed(anchor, target)
      ? []
      : [
          unknownName(
            place,
            'anchor',
            `#${anchor}`,
            anchors.map((one) => `#${one}`),
            `in ${target.file}`,
          ),
        ]
  })
}

function checkScheme(url: string, place: Problem['place']): Problem[] {
  return /^(https?|mailto):/.test(url)
    ? []
    : [
        {
          place,
          message: `The link \`${url}\` cannot be followed`,
          expected: '/tasks/name/, #step on the same page, or a whole address with https://',
        },
      ]
}

/** Whether a link may lead to a hint that lacks its name: that is told of the hint, once. */
function mayBeUnnamed(anchor: string, { words }: Task): boolean {
  return (
    anchor.startsWith('hint-') &&
    words.some((word) => word.name === 'Hint' && hintName(word) === '')
  )
}

function anchorsOf(task: Task): string[] {
  const hints = task.words.map(hintAnchor).filter((id) => id !== undefined)
  return [...task.headings.map(({ id }) => id), ...hints]
}
