/** A here-document announced in a command: `<<EOF`, `<<-'END'`. */
export interface Heredoc {
  /** The announcement as written. */
  readonly opened: string
  /** The line that ends the body, quotes removed. */
  readonly delimiter: string
  /** Tabs at the beginning of a line do not count (`<<-`). */
  readonly tabs: boolean
  /** The delimiter is quoted: a backslash at the end of a line joins nothing. */
  readonly literal: boolean
  /** Where the announcement begins, and how many characters it has. */
  readonly at: number
  readonly length: number
}

const announcement = /<<(?!<)(-?)[ \t]*((?:'[^'\n]*'|"[^"\n]*"|\\[^\n]|[^\s;&|()<>'"\\])+)/y

/** The here-document that is announced at this very place; `<<<` announces none. */
export function heredocAt(text: string, at: number): Heredoc | undefined {
  announcement.lastIndex = at
  const match = announcement.exec(text)
  const [opened, dash, word] = match ?? []
  if (opened === undefined || word === undefined) return undefined
  return {
    opened,
    delimiter: word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, '$1$2$3'),
    tabs: dash === '-',
    literal: /['"\\]/.test(word),
    at,
    length: opened.length,
  }
}

/**
 * The position after the body that begins at `start`: after its delimiter line and the newline of
 * that line, if there is one. Undefined when no line ends it.
 */
export function bodyEnd(text: string, start: number, heredoc: Heredoc): number | undefined {
  let joined = false
  for (let pos = start; pos <= text.length;) {
    const newline = text.indexOf('\n', pos)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(pos, end)
    const bare = heredoc.tabs ? line.replace(/^\t+/, '') : line
    if (!joined && bare === heredoc.delimiter) return Math.min(end + 1, text.length)
    joined = !heredoc.literal && /(?<!\\)(?:\\\\)*\\$/.test(line)
    pos = end + 1
  }
  return undefined
}
