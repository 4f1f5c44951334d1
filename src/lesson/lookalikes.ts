import type { Blockquote, Code, Root, RootContent } from 'mdast'
import type { Problem } from '../files/problem.ts'
import { alertTypes } from './block.ts'
import { descendants } from './descendants.ts'
import { wordNames } from './vocabulary.ts'

/** A text that looks like something else, what is wrong with it, and how that is written. */
type Lookalike = readonly [pattern: RegExp, message: string, expected: string]

/** What is wrong with a paragraph, by its beginning. */
const beginnings: readonly Lookalike[] = [
  [
    /^:::/,
    'A block with `:::` is no part of Markdown here',
    '`> [!NOTE]`, and `> ` before each line below it',
  ],
  [
    /^!!! ?\w/,
    'A block with `!!!` is no part of Markdown here',
    '`> [!NOTE]`, and `> ` before each line below it',
  ],
  [/^'''/, 'Quotes open no block of code', 'three backticks'],
  [
    /^\|.*\|\s*\n\s*\|/,
    'A table without the line below its head',
    '`| --- | --- |` as its second line',
  ],
]

/** What is wrong with a piece of text, wherever it stands. */
const pieces: readonly Lookalike[] = [
  [/\[\[[^\s[\]][^[\]]*\]\]/, 'A link in double brackets is no link', '`[text](/tasks/name/)`'],
  [
    /\[[^[\]]+\]\s+\((?:[/#]|\.\.?\/|https?:)[^)]*\)/,
    'A space parts the link from its address',
    '`[text](address)`',
  ],
  [
    /\[[^[\]]+\]\((?:[/#]|\.\.?\/|https?:)[^)]*\)/,
    'The address of the link cannot be read',
    '`[text](address)` without spaces in the address',
  ],
  [
    /\([^()]+\)\[(?:[/#]|\.\.?\/|https?:)[^\]]*\]/,
    'Text and address of the link have the wrong brackets',
    '`[text](address)`',
  ],
  [/\[\^\s*[^\]]*\s[^\]]*\]/, 'The name of a footnote holds a space', '`[^name]`'],
  [
    new RegExp(`<\\s+/?(?:${wordNames.join('|')})\\b[^>]*>`),
    'A space stands before the name of a word',
    '`<` with the name directly behind it',
  ],
]

const lostAlert: Lookalike = [
  new RegExp(
    `\\[!\\s*(?:${alertTypes.join('|')})\\s*\\]|^\\[(?:${alertTypes.join('|').toUpperCase()})\\](?=\\s)`,
    'i',
  ),
  'This looks like an alert and is none',
  '`> [!NOTE]`, or another type, alone on the first line of a quote',
]
const indent: Lookalike = [/^/, 'An indented line is no block of code', 'three backticks around it']

/**
 * Text that looks like code, an alert, a link or a word, and would be shown as it is typed: the parser of Markdown
 * takes whatever it does not know as text.
 */
export function lookalikes(root: Root, source: string, file: string): Problem[] {
  const lines = source.split('\n')
  const report = (line: number, message: string, expected: string): Problem => ({
    place: { file, line },
    message,
    expected,
    found: lines[line - 1]?.trim() ?? '',
  })
  const alerts = new Set<RootContent>()
  return descendants(root).flatMap((node): Problem[] => {
    const start = node.position?.start
    if (start === undefined) return []
    if (node.type === 'blockquote') {
      const mark = markOfAlert(node)
      if (mark !== undefined) alerts.add(mark)
      return []
    }
    if (node.type === 'code') return fenceProblems(node, lines, report)
    if (node.type === 'inlineCode') {
      const written = source.slice(start.offset, node.position?.end.offset)
      return /^`{1,2}\w*\n/.test(written)
        ? [report(start.line, 'Two backticks open no block of code', 'three backticks')]
        : []
    }
    const written = source.slice(start.offset, node.position?.end.offset)
    if (node.type === 'paragraph') {
      const indented =
        root.children.includes(node) && /^(?: {4}|\t)/.test(lines[start.line - 1] ?? '')
      return [
        ...beginnings.filter(([pattern]) => pattern.test(written)),
        ...(indented ? [indent] : []),
      ].map(([, message, expected]) => report(start.line, message, expected))
    }
    if (node.type !== 'text') return []
    return [...pieces, ...(alerts.has(node) ? [] : [lostAlert])].flatMap(
      ([pattern, message, expected]) => {
        const { index } = pattern.exec(written) ?? {}
        // A bracket behind a backslash is meant as text.
        if (index === undefined || /\\$/.test(written.slice(0, index))) return []
        const line = start.line + written.slice(0, index).split('\n').length - 1
        return [report(line, message, expected)]
      },
    )
  })
}

/** The text of a quote that begins with the mark of an alert on a line of its own. */
function markOfAlert({ children: [first] }: Blockquote): RootContent | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const isMark = text?.type === 'text' && /^\[![^\]\n]+\][^\S\n]*(?:\n|$)/.test(text.value)
  return isMark ? text : undefined
}

type Report = (line: number, message: string, expected: string) => Problem

/** Fences that do not end where their author thinks. */
function fenceProblems(node: Code, lines: readonly string[], report: Report): Problem[] {
  const { position } = node
  if (position === undefined) return []
  const opening = /^[\s>*+\d.)-]*(`{3,}|~{3,})/.exec(lines[position.start.line - 1] ?? '')?.[1]
  if (opening === undefined) return []
  const ends = new RegExp(`^[\\s>]*${opening}${opening[0] ?? ''}*\\s*$`)
  const rest = lines.slice(position.start.line, position.end.line)
  const closed = rest.findIndex((line) => ends.test(line))
  const inner = rest.findIndex(
    (line) => /^[\s>]*(`{3,}|~{3,})\w/.test(line) && line.includes(opening),
  )
  if (inner >= 0 && opening.length === 3 && (closed < 0 || inner < closed)) {
    return [
      report(
        position.start.line,
        `The fenced block does not end before that of line ${position.start.line + 1 + inner}`,
        `${opening} on a line of its own`,
      ),
    ]
  }
  if (closed >= 0) return []
  return [
    report(position.start.line, 'The fenced block does not end', `${opening} on a line of its own`),
  ]
}
