import { nearest } from './nearest.ts'

/** A position in a file of the workshop: path relative to the workshop's root, line and column from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** One mistake of an author, with all that is needed to mend it. */
export interface Problem {
  readonly place: Place
  /** What is wrong, one sentence without a full stop. */
  readonly message: string
  readonly expected?: string
  readonly found?: string
  /** Names that exist and resemble the wrong one, best first. */
  readonly nearest?: readonly string[]
}

/** Thrown wherever something that an author wrote cannot be used. Carries every problem found, in order. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(...problems: readonly Problem[]) {
    const ordered = inOrder(problems)
    super(ordered.map(formatProblem).join('\n'))
    this.name = 'ProblemError'
    this.problems = ordered
  }
}

/**
 * Problems file by file, in each by line and column, what concerns all of it first. Files come as they were met, since
 * one may be the cause of what is wrong in the next; those of `series` among themselves as they stand there.
 */
export function inOrder(
  problems: readonly Problem[],
  series: readonly string[] = [],
): readonly Problem[] {
  const met = [...new Set(problems.map(({ place }) => place.file))]
  const next = series.filter((file) => met.includes(file)).values()
  const files = met.map((file) => (series.includes(file) ? next.next().value : file))
  const compare = ({ place: a }: Problem, { place: b }: Problem): number =>
    files.indexOf(a.file) - files.indexOf(b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  return problems.toSorted(compare)
}

/** A problem about a name that does not exist, with the nearest of the names that do. */
export function unknownName(
  place: Place,
  kind: string,
  name: string,
  known: Iterable<string>,
  where = '',
): Problem {
  const names = [...known]
  const close = nearest(name, names)
  return {
    place,
    message: `There is no ${kind} \`${name}\`${where === '' ? '' : ` ${where}`}`,
    ...(close.length === 0 && names.length > 0
      ? { expected: `one of ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}` }
      : {}),
    ...(close.length > 0 ? { nearest: close } : {}),
  }
}

/** The place as editors understand it: `file:line:column`. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':')
}

/** A problem as it is printed: the place, the message, then what was expected, found, and near. */
export function formatProblem(problem: Problem): string {
  const details = [
    ['expected', problem.expected],
    ['found', problem.found],
    ['nearest', problem.nearest?.join(', ') || undefined],
  ]
  return [
    `${formatPlace(problem.place)}  ${problem.message}`,
    ...details.flatMap(([label, text]) => (text === undefined ? [] : [`    ${label}: ${text}`])),
  ].join('\n')
}
