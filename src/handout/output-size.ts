import type { OutputLine } from '../site/output-lines.ts'

/** Characters that a line has room for at its usual size, on A4 and on Letter. */
const room = 90

/** Characters that it has room for at the least size that is read, which styles/handout-words.css sets. */
const most = 114

/**
 * The class of the size in which the lines of an output stand whole on paper; '' for the usual one.
 * Lines that are longer still are broken in either.
 */
export function outputSize(lines: readonly OutputLine[]): '' | 'wide' {
  const longest = Math.max(0, ...lines.map(width))
  return longest > room && longest <= most ? 'wide' : ''
}

function width(line: OutputLine): number {
  return line.kind === 'cut' ? 0 : Array.from(line.parts.map(({ text }) => text).join('')).length
}
