import * as words from '../interface/current.ts'
import type { ResolvedSnippet } from '../lesson/snippet.ts'
import type { State } from '../files/states.ts'
import type { CodeLine } from '../code/code-lines.ts'

/** The first and last line number of a block, where it has any. */
export function lineRange(lines: readonly CodeLine[]): readonly [number, number] | undefined {
  const numbers = lines.flatMap(({ number, kind }) =>
    number === undefined || kind === 'removed' ? [] : [number],
  )
  const [first] = numbers
  const last = numbers.at(-1)
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** A range of lines in words. */
export function rangeLabel(range: readonly [number, number] | undefined): string {
  if (range === undefined) return ''
  return words.lines(...range)
}

/** What a state is to the reader, or nothing for the files as they start. */
export function stateLabel(state: State): string {
  return state.name === 'start' ? '' : words.afterStep(state.name)
}

/** What part of a file a snippet shows, and at which state, in words. */
export function snippetDetail(
  snippet: ResolvedSnippet,
  file: string,
  states: readonly State[],
  range: readonly [number, number] | undefined,
): string {
  const { state } = snippet
  const whole = snippet.kind === 'excerpt' && snippet.excerpt.wholeFile
  const changed = state.files.get(file) !== states[0]?.files.get(file)
  const when =
    snippet.kind === 'diff' ? words.changedByStep(state.name) : changed ? stateLabel(state) : ''
  return [whole ? '' : rangeLabel(range), when].filter(Boolean).join(', ')
}
