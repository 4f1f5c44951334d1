import type { Excerpt } from './excerpt.ts'
import type { FileDiff } from './file-diff.ts'
import { highlight } from './highlight.ts'
import { hangingIndent } from './tab-stops.ts'
import type { Token } from './tokens.ts'

/** A line of code as every rendering shows it. */
export interface CodeLine {
  /** Its number in the file, where it has one. */
  readonly number?: number | undefined
  readonly kind: 'plain' | 'added' | 'removed' | 'gap'
  readonly tokens: readonly Token[]
  /** Blanks at its beginning, so that a wrapped line hangs below its first word. */
  readonly indent: number
}

/** The lines of an excerpt, coloured as they are in the whole file. */
export async function excerptLines(excerpt: Excerpt, fileText: string): Promise<CodeLine[]> {
  const coloured = await highlight(fileText, excerpt.language)
  return excerpt.lines.map(({ number, text }) =>
    number === undefined
      ? codeLine([{ text, className: 'c' }], text, 'gap')
      : codeLine(lastCharacters(coloured[number - 1] ?? [], text.length), text, 'plain', number),
  )
}

/** The lines of a diff: removed ones are coloured as in the file before, all others as in the one after. */
export async function diffLines(
  diff: FileDiff,
  before: string,
  after: string,
): Promise<CodeLine[]> {
  const [old, fresh] = [
    await highlight(before, diff.language),
    await highlight(after, diff.language),
  ]
  return diff.lines.map((line) => {
    if (line.kind === 'gap') return codeLine([{ text: '⋯' }], '', 'gap')
    const number = line.kind === 'removed' ? line.before : line.after
    const source = (line.kind === 'removed' ? old : fresh)[(number ?? 1) - 1] ?? []
    const kind = line.kind === 'same' ? 'plain' : line.kind
    return codeLine(lastCharacters(source, line.text.length), line.text, kind, number)
  })
}

/** The lines of code that an author wrote into the page. */
export async function plainLines(code: string, language: string): Promise<CodeLine[]> {
  const lines = code.split('\n')
  return (await highlight(code, language)).map((tokens, index) =>
    codeLine(tokens, lines[index] ?? '', 'plain'),
  )
}

/** The texts of the lines that are there to be copied: neither gaps nor what was removed. */
export function copiedLines(lines: readonly CodeLine[]): string[] {
  return lines
    .filter(({ kind }) => kind === 'plain' || kind === 'added')
    .map(({ tokens }) => tokens.map(({ text }) => text).join(''))
}

function codeLine(
  tokens: readonly Token[],
  text: string,
  kind: CodeLine['kind'],
  number?: number,
): CodeLine {
  return { tokens, kind, number, indent: hangingIndent(text) }
}

/** The tokens that hold the last characters of a line: what is left when its shared indent is cut. */
function lastCharacters(tokens: readonly Token[], length: number): Token[] {
  let cut = tokens.reduce((sum, { text }) => sum + text.length, 0) - length
  return tokens.flatMap((token) => {
    const rest = token.text.slice(Math.max(0, cut))
    cut -= token.text.length
    return rest === '' ? [] : [{ ...token, text: rest }]
  })
}
