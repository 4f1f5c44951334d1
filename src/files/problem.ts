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

/** Thrown wherever something that an author wrote cannot be used. Carries every problem found. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(...problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ProblemError'
    this.problems = problems
  }
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
