import type { Problem } from '../files/problem.ts'
import { startNames, startNamesOf } from '../lesson/start-names.ts'
import type { Workshop } from '../lesson/workshop.ts'

/** The first line of the list by which `catch-up` finds the start files that is not as it has to be. */
export function checkStartNames({ start, solutions }: Workshop): Problem[] {
  const expected = startNamesOf(start, solutions)
  const found = start.get(startNames) ?? ''
  if (expected === undefined || found === expected) return []
  const [lines, wanted] = [found.split('\n'), expected.split('\n')]
  const first = lines.findIndex((line, at) => line !== wanted[at])
  const index = first === -1 ? lines.length : first
  return [
    {
      place: { file: `workshop/${startNames}`, line: index + 1 },
      message: '`catch-up` would not find the text with which the files start',
      expected: `${wanted[index] || 'no further line'}; \`npm run solution -- save\` writes it`,
      found: lines[index] || 'no further line',
    },
  ]
}
