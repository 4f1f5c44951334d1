import { codeHtml } from '../site/code-html.ts'
import type { CodeLine } from '../site/code-lines.ts'

/** A line of a change that also knows its number before the change. */
export interface ChangedLine extends CodeLine {
  readonly before?: number | undefined
}

/** Gives the unchanged lines of a whole change their numbers before it: a slide shows first the one side, then the other. */
export function withNumbersBefore(lines: readonly CodeLine[]): ChangedLine[] {
  let shift = 0
  return lines.map((line) => {
    if (line.kind === 'added') shift -= 1
    if (line.kind === 'removed') shift += 1
    return line.kind === 'plain' && line.number !== undefined
      ? { ...line, before: line.number + shift }
      : line
  })
}

/** The lines as HTML, the number before as `data-before`. */
export function changedHtml(lines: readonly ChangedLine[]): string {
  return lines
    .map((line) => {
      const html = codeHtml([line])
      return line.before === undefined
        ? html
        : html.replace(' data-n=', ` data-before="${line.before}" data-n=`)
    })
    .join('')
}
