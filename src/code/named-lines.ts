import { ProblemError, unknownName } from '../files/problem.ts'
import type { Place } from '../files/problem.ts'
import { languageOf, selectable } from './language.ts'
import type { Language, Names } from './languages/language.ts'
import { formatNamePath, parseNamePath } from './name-path.ts'
import { follow } from './name-tree.ts'
import { lineAt, linesOf } from './text-lines.ts'
import type { LineRange } from './text-lines.ts'

/**
 * Lines chosen by a path through the syntax tree, like `config.systemd.services.lamp`. Whole
 * lines are taken, with the comment directly above them. A name that the file defines in several
 * places gives all of them.
 * @throws ProblemError at `place` for a text that its grammar cannot read up to the end of the
 *   selection, and for a name that the file does not have: it tells the longest part of the path that exists and the
 *   names found there.
 */
export function namedLines(
  path: string,
  text: string,
  select: string,
  place: Place,
): readonly LineRange[] {
  const language = languageOf(path, text)
  const read = namesIn(language, text)
  if (read === undefined) {
    const message = `\`select\` knows ${selectable.join(', ')}; \`${path}\` is none of them`
    throw new ProblemError({ place, message, expected: '`region` or `lines`' })
  }
  const names = parseNamePath(select, place)
  const { node, depth } = follow(read.tree, names)
  const end = depth < names.length ? text.length : Math.max(...node.spans.map(({ to }) => to))
  if (read.error !== undefined && read.error <= end) {
    throw unreadable(path, text, read.error, language.name, place)
  }
  if (depth < names.length) {
    const known = [...node.children.keys()]
    const where = depth === 0 ? '' : `\`${formatNamePath(names.slice(0, depth))}\` of `
    const problem = unknownName(place, 'name', names[depth] ?? '', known, `in ${where}\`${path}\``)
    const expected =
      known.length === 0 ? 'nothing: no name stands inside it' : `one of ${known.join(', ')}`
    throw new ProblemError({ ...problem, expected, found: select })
  }
  const lines = linesOf(text)
  return node.spans.map(({ from, to }) => {
    const first = lineAt(text, from)
    return {
      first: commentStart(lines, first, language),
      last: lineAt(text, Math.max(from, to - 1)),
    }
  })
}

/** How many texts are kept: those of the workshops that we know fit many times over. */
const most = 4096
const known = new Map<string, Names>()

/** The names of a text. Most files are shown in several parts, and by several renderings. */
function namesIn({ name, names }: Language, text: string): Names | undefined {
  const key = `${name} ${text}`
  const read = known.get(key) ?? names?.(text)
  if (known.size === most) known.clear()
  if (read !== undefined) known.set(key, read)
  return read
}

/** What stands after an error may be anything: better no lines than wrong ones. */
function unreadable(
  path: string,
  text: string,
  error: number,
  language: string,
  place: Place,
): ProblemError {
  const line = lineAt(text, error)
  return new ProblemError({
    place,
    message: `\`select\` cannot read \`${path}\` as ${language} from line ${line} on`,
    expected: 'a file without a mistake before the end of what is selected, or `region` or `lines`',
    found: `line ${line}: ${linesOf(text)[line - 1]?.trim() ?? ''}`,
  })
}

/** The first line of the comment directly above a line, or the line itself. */
function commentStart(lines: readonly string[], line: number, language: Language): number {
  const whole = language.comments.filter(({ end }) => end === undefined)
  let first = line
  for (;;) {
    const above = lines[first - 2]?.trim() ?? ''
    const block = language.comments.find(({ end }) => end !== undefined && above.endsWith(end))
    if (whole.some(({ begin }) => above.startsWith(begin)) && !above.startsWith('#!')) first--
    else if (block !== undefined) {
      const start = lines.findLastIndex(
        (text, index) => index < first - 1 && text.includes(block.begin),
      )
      if (start === -1 || lines[start]?.trim().startsWith(block.begin) !== true) return first
      first = start + 1
    } else return first
  }
}
