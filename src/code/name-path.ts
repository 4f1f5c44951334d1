import { ProblemError } from '../files/problem.ts'
import type { Place } from '../files/problem.ts'

const PART = /"((?:[^"\\]|\\[^])*)"|(\$\{[^}]*\})|([^."[\]]+)/y
/** A name that needs no quotes. */
const BARE = /^(?:\$\{[^}.\s]*\}|(?!\$\{)[^."[\]\s]+)$/

/**
 * The names of a path through a syntax tree: `a.b`, `services."my.name"`, `${name}.x`, `items[0]`
 * or `items.0`.
 * @throws ProblemError at `place` for a path that ends in a dot, holds an empty name and the like.
 */
export function parseNamePath(path: string, place: Place): readonly string[] {
  const names: string[] = []
  let index = 0
  while (index < path.length || names.length === 0) {
    const bracket = /\[(\d+)\]/y
    bracket.lastIndex = index
    const number = names.length > 0 ? bracket.exec(path) : null
    if (number?.[1] !== undefined) {
      names.push(number[1])
      index = bracket.lastIndex
      continue
    }
    if (names.length > 0 && path[index] !== '.') throw badPath(path, place)
    PART.lastIndex = names.length > 0 ? index + 1 : index
    const part = PART.exec(path)
    if (part === null) throw badPath(path, place)
    names.push(part[1]?.replace(/\\([^])/g, '$1') ?? part[2] ?? part[3] ?? '')
    index = PART.lastIndex
  }
  return names
}

/** Names as they are written in a path. */
export function formatNamePath(names: readonly string[]): string {
  return names
    .map((name) => (BARE.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`))
    .join('.')
}

function badPath(path: string, place: Place): ProblemError {
  return new ProblemError({
    place,
    message: '`select` is no path of names',
    expected: 'names with dots between them, like `config.systemd.services."my.name"`',
    found: path,
  })
}
