import { diffArrays } from 'diff'
import type { State } from './states.ts'

/**
 * For each line of a file at the last of `states`, the name of the state that brought it, as `git blame` tells
 * it; empty where the file is not there. A line that only moved to the right or left keeps the state that
 * brought its text.
 *
 * @param states from `start` on, in order
 */
export function blame(states: readonly State[], path: string): string[] {
  let [lines, names]: [readonly string[], readonly string[]] = [[], []]
  for (const { name, files } of states) {
    const next = linesOf(files.get(path))
    let from = 0
    names = diffArrays([...lines], [...next]).flatMap(({ added, removed, value }) => {
      if (added) return value.map(() => name)
      from += value.length
      return removed ? [] : names.slice(from - value.length, from)
    })
    lines = next
  }
  return [...names]
}

/** Lines without the blanks at their ends. */
function linesOf(text: string | undefined): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
