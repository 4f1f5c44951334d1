import type { Place } from '../files/problem.ts'
import { asComment } from './comments.ts'
import { languageOf } from './language.ts'
import type { Language } from './languages/language.ts'
import { readRegions } from './regions.ts'
import { chosenLines } from './selection.ts'
import type { Selection } from './selection.ts'
import { commonIndent, dedent, exactText, linesOf } from './text-lines.ts'

/** A line as it is shown. */
export interface ExcerptLine {
  /** Its number in the real file; undefined for a line that stands for lines left out. */
  readonly number: number | undefined
  /** Without the indent that all shown lines share. */
  readonly text: string
}

/** A part of a file, ready to be shown. */
export interface Excerpt {
  readonly path: string
  /** The language's name for highlighting. */
  readonly language: string
  readonly lines: readonly ExcerptLine[]
  /**
   * The file's own text of the chosen lines: indent and line breaks are those of the file, so that
   * it fits where it came from; without markers, and without the lines that stand for others.
   */
  readonly copy: string
  /** Number of the first chosen line in the file; 0 when the file is empty. */
  readonly first: number
  readonly last: number
  readonly wholeFile: boolean
}

/**
 * Selects lines of a file. Comments that mark regions are never among them, and an empty line
 * between two chosen parts stays; anything else between them becomes one comment `…` with the
 * indent of what it stands for.
 * @param path relative to workshop/
 * @param place where the author wrote the selection
 * @throws ProblemError at `place` for a selection that the file does not have, and at the file's
 *   own line for a region marker without its other half.
 */
export function excerpt(path: string, text: string, selection: Selection, place: Place): Excerpt {
  const language = languageOf(path, text)
  const fileLines = linesOf(text)
  const numbers = shownNumbers(path, text, selection, place)
  const indent = commonIndent(numbers.map((number) => fileLines[number - 1] ?? ''))
  const lines: ExcerptLine[] = []
  let previous = numbers[0] ?? 0
  const { markerLines } = readRegions(path, text)
  for (const number of numbers) {
    const between = fileLines
      .slice(previous, number - 1)
      .filter((_, index) => !markerLines.has(previous + index + 1))
    if (between.length > 0) {
      lines.push({ number: undefined, text: dedent(elision(between, language), indent) })
    }
    lines.push({ number, text: dedent(fileLines[number - 1] ?? '', indent) })
    previous = number
  }
  return {
    path,
    language: language.name,
    lines,
    copy: exactText(text, new Set(numbers)),
    first: numbers[0] ?? 0,
    last: numbers.at(-1) ?? 0,
    wholeFile: Object.values(selection).every((value) => value === undefined),
  }
}

/** The numbers of the lines to show, in order. */
export function shownNumbers(
  path: string,
  text: string,
  selection: Selection,
  place: Place,
): readonly number[] {
  const { markerLines } = readRegions(path, text)
  const lines = linesOf(text)
  const blank = (number: number): boolean =>
    markerLines.has(number) || lines[number - 1]?.trim() === ''
  const numbers: number[] = []
  for (const { first, last } of chosenLines(path, text, selection, place)) {
    const gap = numbersBetween((numbers.at(-1) ?? first - 1) + 1, first - 1)
    if (gap.every(blank)) numbers.push(...gap)
    numbers.push(...numbersBetween(first, last))
  }
  return numbers.filter((number) => !markerLines.has(number))
}

function numbersBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** A comment for the lines left out, with their indent. */
function elision(omitted: readonly string[], { comments }: Language): string {
  return `${commonIndent(omitted)}${asComment('…', comments)}`
}
