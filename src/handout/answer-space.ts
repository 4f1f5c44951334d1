/** Space to write an answer by hand: ruled lines of a width. */
export interface AnswerSpace {
  readonly count: number
  readonly width: 'short' | 'whole'
}

/** Characters that a hand writes on a line as wide as the text, and on half of one. */
const line = 60
const half = 28

/** The space for an answer to be written, by the lengths of the right answers in characters. */
export function answerLines(lengths: readonly number[]): AnswerSpace {
  const longest = Math.max(0, ...lengths)
  if (longest <= half) return { count: 1, width: 'short' }
  return { count: Math.ceil(longest / line), width: 'whole' }
}
