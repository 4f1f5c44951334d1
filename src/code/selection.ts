import { ProblemError, unknownName } from '../files/problem.ts'
import type { Place } from '../files/problem.ts'
import { parseLineRanges } from './line-ranges.ts'
import { namedLines } from './named-lines.ts'
import { readRegions } from './regions.ts'
import { linesOf, mergeRanges } from './text-lines.ts'
import type { LineRange } from './text-lines.ts'

/** Which part of a file is meant: at most one of the three; the whole file without any. */
export interface Selection {
  /** A path through the syntax tree. */
  readonly select?: string
  /** Names of regions, with commas between them. */
  readonly region?: string
  /** Numbers of lines, like `5`, `5-12`, `5-` or `1-3,8-9`. */
  readonly lines?: string
}

/**
 * The lines that a selection chooses, in the order of the file, without overlap. Marker comments
 * may be among them.
 * @throws ProblemError at `place` for a name, a region or a line that the file does not have.
 */
export function chosenLines(
  path: string,
  text: string,
  { select, region, lines }: Selection,
  place: Place,
): readonly LineRange[] {
  const given = Object.entries({ select, region, lines }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  )
  if (given.length > 1) {
    const message = 'A part of a file is chosen in one way'
    const expected = '`select`, `region` or `lines`'
    throw new ProblemError({ place, message, expected, found: given.join(' and ') })
  }
  const count = linesOf(text).length
  if (lines !== undefined) return mergeRanges(parseLineRanges(lines, count, path, place))
  if (select !== undefined) return mergeRanges(namedLines(path, text, select, place))
  if (region !== undefined) return mergeRanges(regionLines(path, text, region, place))
  return count === 0 ? [] : [{ first: 1, last: count }]
}

function regionLines(
  path: string,
  text: string,
  wanted: string,
  place: Place,
): readonly LineRange[] {
  const { regions, markerLines } = readRegions(path, text)
  const lines = linesOf(text)
  const ranges = wanted.split(',').flatMap((part) => {
    const name = part.trim()
    const region = regions.find((candidate) => candidate.name === name)
    if (region === undefined) {
      const names = regions.map((candidate) => candidate.name)
      throw new ProblemError({
        ...unknownName(place, 'region', name, names, `in \`${path}\``),
        expected:
          names.length === 0
            ? '`select` or `lines`: the file marks no region'
            : `one of ${names.join(', ')}`,
      })
    }
    return region.parts.flatMap((range) => trimBlank(range, lines, markerLines))
  })
  if (ranges.length > 0) return ranges
  throw new ProblemError({ place, message: `The region \`${wanted}\` of \`${path}\` is empty` })
}

/** The range without empty lines and markers at both its ends; nothing when no line is left. */
function trimBlank(
  { first, last }: LineRange,
  lines: readonly string[],
  markerLines: ReadonlySet<number>,
): readonly LineRange[] {
  const blank = (line: number): boolean => markerLines.has(line) || lines[line - 1]?.trim() === ''
  let [from, to] = [first, last]
  while (from <= to && blank(from)) from++
  while (to >= from && blank(to)) to--
  return from <= to ? [{ first: from, last: to }] : []
}
