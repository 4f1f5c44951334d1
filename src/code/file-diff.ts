import { diffArrays } from 'diff'
import { ProblemError } from '../files/problem.ts'
import type { Place } from '../files/problem.ts'
import { shownNumbers } from './excerpt.ts'
import { languageOf } from './language.ts'
import { readRegions } from './regions.ts'
import type { Selection } from './selection.ts'
import { commonIndent, dedent, exactText, linesOf } from './text-lines.ts'

/** A line of a diff; a `gap` stands for unchanged lines that are left out. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed' | 'gap'
  /** Its number in the file before. */
  readonly before?: number
  /** Its number in the file after. */
  readonly after?: number
  /** Without the indent that all shown lines share; of a gap, empty. */
  readonly text: string
}

/** What changed in one file between two states. */
export interface FileDiff {
  readonly path: string
  /** The language's name for highlighting. */
  readonly language: string
  readonly lines: readonly DiffLine[]
  /** The text after: of the whole file, or of the selection. Empty for a deleted file. */
  readonly copy: string
  readonly added: number
  readonly removed: number
}

/** How much of a change is shown. */
export interface DiffOptions {
  /** How many unchanged lines stay around a change. */
  readonly context: number
  /** Only what changed in this part of the file, in the state before, after, or both. */
  readonly selection?: Selection
  /** Where the author wrote the selection. */
  readonly place?: Place
}

/**
 * The change of a file; `before` is undefined for a new file, `after` for a deleted one.
 * @throws ProblemError when neither text has what the selection names.
 */
export function diffFile(
  path: string,
  before: string | undefined,
  after: string | undefined,
  { context, selection = {}, place = { file: `workshop/${path}` } }: DiffOptions,
): FileDiff {
  const [chosenBefore, chosenAfter] = chosenNumbers(path, [before, after], selection, place)
  const chosen = ({ kind, before: from = 0, after: to = 0 }: DiffLine): boolean =>
    (kind !== 'added' && chosenBefore.has(from)) || (kind !== 'removed' && chosenAfter.has(to))
  const all = compare(linesOf(before ?? ''), linesOf(after ?? ''))
  const changed = all.filter((line) => line.kind !== 'same' && chosen(line))
  const lines = withContext(withoutMarkers(path, before, after, all), chosen, context)
  const indent = commonIndent(lines.map(({ text }) => text))
  return {
    path,
    language: languageOf(path, after ?? before ?? '').name,
    lines: lines.map((line) => ({ ...line, text: dedent(line.text, indent) })),
    copy: after === undefined ? '' : exactText(after, chosenAfter),
    added: changed.filter(({ kind }) => kind === 'added').length,
    removed: changed.filter(({ kind }) => kind === 'removed').length,
  }
}

/** The lines that the selection chooses in each text; one of the two may lack what it names. */
function chosenNumbers(
  path: string,
  texts: readonly [string | undefined, string | undefined],
  selection: Selection,
  place: Place,
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const problems: ProblemError[] = []
  const [before, after] = texts.map((text) => {
    if (text === undefined) return undefined
    try {
      return new Set(shownNumbers(path, text, selection, place))
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problems.push(error)
      return undefined
    }
  })
  const [problem] = problems.slice(-1)
  if (problem !== undefined && before === undefined && after === undefined) throw problem
  return [before ?? new Set(), after ?? new Set()]
}

function compare(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let [from, to] = [0, 0]
  return diffArrays([...before], [...after]).flatMap(({ added, removed, value }): DiffLine[] =>
    value.map((text) => {
      if (removed) return { kind: 'removed', before: ++from, text }
      if (added) return { kind: 'added', after: ++to, text }
      return { kind: 'same', before: ++from, after: ++to, text }
    }),
  )
}

function withoutMarkers(
  path: string,
  before: string | undefined,
  after: string | undefined,
  lines: readonly DiffLine[],
): readonly DiffLine[] {
  const [old, young] = [before ?? '', after ?? ''].map(
    (text) => readRegions(path, text).markerLines,
  )
  return lines.filter(({ kind, before: from = 0, after: to = 0 }) =>
    kind === 'removed' ? !old?.has(from) : !young?.has(to),
  )
}

/** Keeps the chosen changes and the lines around them, with a gap where lines are left out. */
function withContext(
  lines: readonly DiffLine[],
  chosen: (line: DiffLine) => boolean,
  context: number,
): readonly DiffLine[] {
  const changes = lines.map((line) => line.kind !== 'same' && chosen(line))
  const result: DiffLine[] = []
  let omitted = false
  for (const [index, line] of lines.entries()) {
    const near = changes.slice(Math.max(0, index - context), index + context + 1).includes(true)
    if (near && chosen(line)) {
      if (omitted && result.length > 0) result.push({ kind: 'gap', text: '' })
      omitted = false
      result.push(line)
    } else omitted = true
  }
  return result
}
