import type { Place } from '../workshop/problem.ts'

/** Reads back the place that the arrangement gave a word: `content/tasks/x.mdx:42`. */
export function placeOf(at: string): Place {
  const [, file = at, line = '1'] = /^(.*):(\d+)$/.exec(at) ?? []
  return { file, line: Number(line) }
}
