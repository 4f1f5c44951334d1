import type { ListItem, PhrasingContent } from 'mdast'
import { type Place, ProblemError } from '../files/problem.ts'
import { plainText } from './plain-text.ts'
import { splitAtDash } from './split-at-dash.ts'

/** One item of a question's list. */
export interface Choice {
  readonly right: boolean
  /** What stands before the dash. */
  readonly content: readonly PhrasingContent[]
  /** The same as plain text; `*` for the catch-all of a typed question. */
  readonly text: string
  /** What stands after the dash: why it is right or wrong. */
  readonly reason: readonly PhrasingContent[]
  readonly line: number
}

const form = '`- [ ] the choice — its reason`, parted by an em dash between spaces'

/**
 * Reads one choice: a box, the choice, ` — `, its reason. `place` is used where the node has no
 * position.
 *
 * @throws ProblemError when one of them is missing
 */
export function parseChoice(item: ListItem, place: Place): Choice {
  const line = item.position?.start.line ?? place.line ?? 0
  const [paragraph, ...further] = item.children
  const found = paragraph === undefined ? '' : plainText(paragraph).replace(/\s+/g, ' ')
  const refuse = (message: string, expected: string): never => {
    throw new ProblemError({ place: { file: place.file, line }, message, expected, found })
  }
  if (typeof item.checked !== 'boolean') return refuse('A choice without a box', form)
  if (paragraph?.type !== 'paragraph' || further.length > 0) {
    return refuse('A choice is a single paragraph', form)
  }
  const { content, reason } = splitAtDash(paragraph.children)
  const text = plainText({ type: 'paragraph', children: [...content] })
    .trim()
    .replace(/\s+/g, ' ')
  if (text === '') return refuse('A choice that says nothing', form)
  if (reason.length === 0) return refuse('A choice without a reason', form)
  return { right: item.checked, content, text, reason, line }
}
