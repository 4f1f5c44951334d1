import { ProblemError, unknownName } from './problem.ts'
import type { Place, Problem } from './problem.ts'

/** Text of every start file by path relative to their folder, e.g. 'modules/lamp/lamp.conf'. */
export type FileTree = ReadonlyMap<string, string>

/**
 * The problem of a path that may point outside the workshop folder, or undefined when it names a
 * place inside. Only plain relative paths with `/` are taken: they mean the same on every machine.
 */
export function outsideProblem(
  path: string,
  place: Place,
  folder = 'workshop',
): Problem | undefined {
  const parts = path.split('/')
  const plain =
    !/[\\\0]/.test(path) &&
    !/^[A-Za-z]:/.test(path) &&
    !parts.some((part) => ['', '.', '..'].includes(part))
  if (plain) return undefined
  return {
    place,
    message: `\`${path}\` is not a path inside the workshop folder`,
    expected: `a path relative to ${folder}/ with \`/\` between its parts, without \`.\` and \`..\``,
  }
}

/**
 * The text of one file of the workshop.
 * @param folder that of the start files, as messages name it
 * @throws ProblemError at `place` when the path leaves the workshop folder or names no file.
 */
export function fileNamed(
  files: FileTree,
  path: string,
  place: Place,
  folder = 'workshop',
): string {
  const outside = outsideProblem(path, place, folder)
  if (outside !== undefined) throw new ProblemError(outside)
  const text = files.get(path)
  if (text === undefined) {
    const problem = unknownName(place, 'file', path, files.keys(), `in ${folder}/`)
    const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
    // The path begins at the workshop folder, not at the root.
    if (!files.has(inside)) throw new ProblemError(problem)
    throw new ProblemError({ place, message: problem.message, nearest: [inside] })
  }
  return text
}
