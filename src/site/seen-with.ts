import { mistakeName } from '../lesson/mistake.ts'
import type { Hint } from '../lesson/block.ts'
import { mistakes } from './current.ts'

/** Whether nothing proves that the message of a hint appears: no mistake gives it, and no file prints it. */
export function isUnproven({ error, from, mistakes: names }: Hint): boolean {
  return error !== undefined && from === undefined && names.length === 0
}

/** With what the message of a hint was seen once; none where every test run makes it anew. */
export function seenWith({ mistakes: names }: Hint): string[] {
  const origins = mistakes.flatMap((mistake) =>
    names.includes(mistakeName(mistake)) ? (mistake.headers.get('With') ?? []) : [],
  )
  return [...new Set(origins)]
}
