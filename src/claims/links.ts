import type { ElementContent } from 'hast'
import { placeOf } from '../lesson/reader.ts'
import { blocksOf, type Task } from '../lesson/task.ts'
import { textNodes, walkNodes } from '../lesson/walk.ts'
import { type Place, type Problem, unknownName } from '../workshop/problem.ts'

const routes = ['/', '/slides/', '/handout/', '/handout/key/']

/** The links of a task that lead nowhere: a page, step, heading or hint that does not exist. */
export function checkLinks(task: Task, tasks: readonly Task[]): Problem[] {
  return linksOf(task).flatMap(({ url, place }): Problem[] => {
    if (!/^[/#]/.test(url)) return checkScheme(url, place)
    const [path = '', anchor] = url.split('#')
    const target = path === '' ? task : tasks.find(({ name }) => path === `/tasks/${name}/`)
    if (target === undefined) {
      const known = [...routes, ...tasks.map(({ name }) => `/tasks/${name}/`)]
      return routes.includes(path) ? [] : [unknownName(place, 'page', path, known)]
    }
    const anchors = anchorsOf(target)
    if (anchor === undefined || anchors.includes(anchor)) return []
    const known = anchors.map((one) => `#${one}`)
    return [unknownName(place, 'anchor', `#${anchor}`, known, `in ${target.file}`)]
  })
}

/** The links of a page but those that its footnotes have among themselves. */
function linksOf(task: Task): { readonly url: string; readonly place: Place }[] {
  const texts = [
    ...task.sections.flatMap(({ heading }) => heading),
    ...[...blocksOf(task)].flatMap(textNodes),
  ]
  return [...walkNodes(texts)].flatMap((node) => {
    const url = addressOf(node)
    if (url === undefined) return []
    return [{ url, place: placeOf(node, task) }]
  })
}

function addressOf(node: ElementContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'a') return undefined
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties
  const own = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
  return typeof href === 'string' && !own ? href : undefined
}

function checkScheme(url: string, place: Place): Problem[] {
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

function anchorsOf(task: Task): string[] {
  const hints = [...blocksOf(task)].flatMap((block) => (block.kind === 'hint' ? [block.id] : []))
  return [...task.sections.map(({ id }) => id), ...hints]
}
