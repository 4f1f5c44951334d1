import path from 'node:path'
import { bundledLanguages } from 'shiki'
import { ProblemError } from '../files/problem.ts'

/** What Vite's and Astro's overlay shows of an error, and opens in an editor. */
interface Location {
  /** From the folder of the project: Astro puts that before any path that lies outside of it. */
  readonly file: string
  readonly line: number
  readonly column?: number
}

/** A problem with the place in the author's file that the overlay shows; its own stack ends in our code. */
export class LocatedError extends ProblemError {
  readonly loc: Location

  constructor(error: ProblemError, loc: Location) {
    super(...error.problems)
    this.loc = loc
    this.stack = `${this.name}: ${this.message}`
  }
}

/**
 * The same error, with the place of its first problem where it is one of the workshop in `root`.
 * `project` is the folder that Astro serves.
 */
export function located(error: unknown, root: string, project: string): unknown {
  if (!(error instanceof ProblemError)) return error
  const place = error.problems[0]?.place
  if (place === undefined) return error
  const { file, line = 1, column } = place
  // Astro colours the file by its ending alone, and shows nothing at all where it knows no such language.
  if (!((file.split('.').pop() ?? '') in bundledLanguages)) return error
  return new LocatedError(error, {
    file: path.relative(project, path.join(root, file)),
    line,
    ...(column === undefined ? {} : { column }),
  })
}
