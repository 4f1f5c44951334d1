import { mistakeName } from '../claims/mistakes.ts'
import type { Hint } from '../lesson/block.ts'
import { mistakes } from './current.ts'

/** With what the message of a hint was seen once; none where every test run makes it anew. */
export function seenWith({ mistakes: names }: Hint): string[] {
  const origins = mistakes.flatMap((mistake) =>
    names.includes(mistakeName(mistake)) ? (mistake.headers.get('With') ?? []) : [],
  )
  return [...new Set(origins)]
}
