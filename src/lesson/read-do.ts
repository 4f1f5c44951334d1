import type { Element, ElementContent } from 'hast'
import type { Block } from './block.ts'
import { isElement, type LinePlace, type Reader } from './reader.ts'

/** How many lines the work of a step may have. */
const [fewest, most] = [2, 5]

/** The lines of a `Do`: the items of its one list. Another number of lists or lines is a problem. */
export function readLines(
  blocks: readonly Block[],
  place: LinePlace,
  { problems }: Reader,
): readonly (readonly ElementContent[])[] {
  const nodes = blocks.flatMap((block) => (block.kind === 'prose' ? block.nodes : []))
  const lists = nodes.filter(isList)
  const [list] = lists
  const items = list?.children.filter((item) => isElement(item, 'li')) ?? []
  if (lists.length !== 1 || items.length < fewest || items.length > most) {
    const count = lists.length === 1 ? String(items.length) : undefined
    problems.push({
      place,
      message: 'Do says in one list what to do',
      expected: `${fewest} to ${most} lines`,
      found: count ?? (lists.length === 0 ? 'no list' : 'several lists'),
    })
  }
  return items.map(({ children }) => children)
}

/** The whole number of minutes of a `Do`; another one is a problem, and counts as none. */
export function readMinutes(written: string, place: LinePlace, { problems }: Reader): number {
  if (/^[1-9]\d*$/.test(written)) return Number(written)
  const message = '`minutes` of Do is no number of minutes'
  problems.push({ place, message, expected: 'minutes="5"', found: written })
  return 0
}

function isList(node: ElementContent): node is Element {
  return isElement(node, 'ul') || isElement(node, 'ol')
}
