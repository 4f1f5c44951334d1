import { expandTabs, tabsOfTerminals } from '../code/tab-stops.ts'
import type { OutputLine } from '../site/output-lines.ts'

/** Characters that a line has room for at its usual size, on A4 and on Letter. */
const room = 90

/**
 * Whether an output has lines for which the size of code is too large. They are set in seven points,
 * the least that is read, where a line has room for 114 characters; what is longer still is broken.
 */
export function isWideOutput(lines: readonly OutputLine[]): boolean {
  return lines.some((line) => width(line) > room)
}

function columns(text: string): number {
  return Array.from(expandTabs(text, tabsOfTerminals)).length
}

function width(line: OutputLine): number {
  return line.kind === 'cut' ? 0 : columns(line.parts.map(({ text }) => text).join(''))
}
