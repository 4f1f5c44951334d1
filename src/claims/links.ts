import type { ElementContent } from 'hast'
import type { Block } from '../lesson/block.ts'
import { blocksOfPage, type FreePage, headingsOf } from '../lesson/free-page.ts'
import { placeOf } from '../lesson/reader.ts'
import { blocksOf, type Task } from '../lesson/task.ts'
import { textNodes, walkNodes } from '../lesson/walk.ts'
import { type Place, type Problem, unknownName } from '../files/problem.ts'

const routes = ['/', '/slides/', '/handout/', '/handout/full/', '/handout/key/']

interface Link {
  readonly url: string
  readonly place: Place
}

/** What of a page is asked when links are followed. */
export interface LinkedPage {
  readonly file: string
  readonly address: string
  /** Its links but those that its footnotes have among themselves. */
  readonly links: readonly Link[]
  readonly anchors: readonly string[]
  /** Whether a hint lacks its name: a link may lead to that, and it is told of the hint alone. */
  readonly unnamedHint: boolean
}

/** A task as one of the pages that links lead to. */
export function linkedTask(task: Task): LinkedPage {
  const { file, name, sections } = task
  const blocks = blocksOf(task)
  const texts = [...sections.flatMap(({ heading }) => heading), ...blocks.flatMap(textNodes)]
  return {
    file,
    address: `/tasks/${name}/`,
    links: linksOf(texts, file),
    anchors: [...sections.map(({ id }) => id), ...hintIds(blocks)],
    unnamedHint: blocks.some(isUnnamed),
  }
}

/** A free page as one of the pages that links lead to. */
export function linkedPage(page: FreePage): LinkedPage {
  const { file, name, links, ids } = page
  const blocks = blocksOfPage(page)
  return {
    file,
    address: `/${name}/`,
    links: [...linksOf(blocks.flatMap(textNodes), file), ...links],
    anchors: [...headingsOf(page).map(({ id }) => id), ...hintIds(blocks), ...ids],
    unnamedHint: blocks.some(isUnnamed),
  }
}

/** The links of a page that lead nowhere: a page, step, heading or hint that does not exist. */
export function checkLinks(page: LinkedPage, pages: readonly LinkedPage[]): Problem[] {
  return page.links.flatMap(({ url, place }): Problem[] => {
    if (!/^[/#]/.test(url)) return checkScheme(url, place)
    const [path = '', anchor] = url.split('#')
    const target = path === '' ? page : pages.find(({ address }) => path === address)
    if (target === undefined) {
      const known = [...routes, ...pages.map(({ address }) => address)]
      return routes.includes(path) ? [] : [unknownName(place, 'page', path, known)]
    }
    const { anchors, file, unnamedHint } = target
    if (anchor === undefined || anchors.includes(anchor)) return []
    if (anchor.startsWith('hint-') && unnamedHint) return []
    const known = anchors.map((one) => `#${one}`)
    return [unknownName(place, 'anchor', `#${anchor}`, known, `in ${file}`)]
  })
}

function isUnnamed(block: Block): boolean {
  return block.kind === 'hint' && block.title === undefined && block.error === undefined
}

function linksOf(texts: readonly ElementContent[], file: string): Link[] {
  return walkNodes(texts).flatMap((node) => {
    const url = addressOf(node)
    return url === undefined ? [] : [{ url, place: placeOf(node, { file }) }]
  })
}

function addressOf(node: ElementContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'a') return undefined
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties
  const own = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
  return typeof href === 'string' && !own ? href : undefined
}

function checkScheme(url: string, place: Place): Problem[] {
  return /^mailto:[^/]/.test(url) || (/^https?:\/\/[^/]/.test(url) && URL.canParse(url))
    ? []
    : [
        {
          place,
          message: `The link \`${url}\` cannot be followed`,
          expected: '/tasks/name/, #step on the same page, or a whole address with https://',
        },
      ]
}

function hintIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'hint' ? [block.id] : []))
}
