import type { CodeLine } from './code-lines.ts'

/**
 * Lines of code as HTML: a span a line with its number as `data-n`, a span a token. Signs of a diff
 * are those of the style sheet, so that a selection holds the code alone; for a reader who listens it
 * has words instead. `lastLineEnds` says whether a newline follows the last line.
 */
export function codeHtml(lines: readonly CodeLine[], { lastLineEnds = true } = {}): string {
  return lines
    .map((line, index) => lineHtml(line, lastLineEnds || index < lines.length - 1 ? '\n' : ''))
    .join('')
}

function lineHtml({ number, kind, tokens, indent }: CodeLine, end: '\n' | ''): string {
  const classes = [kind, ...(indent > 1 ? [`i${Math.min(indent, 16) >> 1}`] : [])].filter(
    (name) => name !== 'plain',
  )
  const attributes = [
    ` class="${['line', ...classes].join(' ')}"`,
    ...(number === undefined ? [] : [` data-n="${number}"`]),
  ].join('')
  return `<span${attributes}>${tokens.map(tokenHtml).join('')}${end}</span>`
}

function tokenHtml({ text, className }: { text: string; className?: string }): string {
  const escaped = escapeHtml(text)
  return className === undefined ? escaped : `<span class="${className}">${escaped}</span>`
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
