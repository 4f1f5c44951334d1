import type { Blockquote, Paragraph, Root } from 'mdast'
import { descendants } from './descendants.ts'
import { type Problem, unknownName } from './problem.ts'

/** The alerts that GitHub knows: https://docs.github.com/en/get-started/writing-on-github */
export const alertKinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'] as const
export type AlertKind = (typeof alertKinds)[number]

/** A quote whose first line is `[!NOTE]` or the like, without that line. */
export interface Alert {
  readonly kind: AlertKind
  readonly children: Blockquote['children']
}

/** The mark that a quote begins with, and what follows it on its line. */
const mark = /^\[!(\w*)\]([^\n]*)\n?/

/** The alert that a quote is, undefined for any other quote. */
export function alertOf(quote: Blockquote): Alert | undefined {
  const [first, ...rest] = quote.children
  const [, name, more = ''] = mark.exec(markedText(quote)) ?? []
  const kind = alertKinds.find((one) => one === name)
  if (first?.type !== 'paragraph' || kind === undefined || more.trim() !== '') return undefined
  const own = withoutMark(first)
  return { kind, children: own.children.length > 0 ? [own, ...rest] : rest }
}

function withoutMark(paragraph: Paragraph): Paragraph {
  const [text, ...others] = paragraph.children
  const value = text?.type === 'text' ? text.value.replace(mark, '') : ''
  const begin = text?.type === 'text' && value !== '' ? [{ ...text, value }] : []
  return { ...paragraph, children: [...begin, ...others] }
}

function markedText({ children: [first] }: Blockquote): string {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' ? text.value : ''
}

/** Quotes that begin as an alert does and are none: they would be printed as they are typed. */
export function wrongAlerts(root: Root, file: string): Problem[] {
  return [...descendants(root)].flatMap((node): Problem[] => {
    if (node.type !== 'blockquote' || alertOf(node) !== undefined) return []
    const [, name, more = ''] = mark.exec(markedText(node)) ?? []
    if (name === undefined) return []
    const place = { file, line: node.position?.start.line ?? 1 }
    if (!alertKinds.some((one) => one === name)) {
      return [unknownName(place, 'alert', name, alertKinds)]
    }
    return [
      {
        place,
        message: `The alert \`${name}\` has text beside its mark`,
        expected: `> [!${name}] alone, and the text from the next line on`,
        found: more.trim(),
      },
    ]
  })
}
