/** One answer to a typed question, right or recognised as wrong. */
export type TypedAnswer = { readonly right: boolean } & (
  | {
      /** Compared in small letters. */
      readonly text: string
    }
  | {
      /** Compared letter by letter. */
      readonly exact: string
    }
  | { readonly pattern: string; readonly flags: string }
  | { readonly number: number; readonly within: number }
  | {
      /** Taken by whatever no other answer takes. */
      readonly rest: true
    }
)

/** What a typed answer is compared with, in the order of the choices; plain JSON. */
export interface TypedAnswers {
  /** Units that may follow a number, in small letters. */
  readonly units: readonly string[]
  readonly answers: readonly TypedAnswer[]
}

/**
 * Compares what a reader typed with the answers, in their order; spaces around it and doubled
 * spaces do not count. `choice` is the answer that took it, -1 for none. Browsers load this file
 * alone, so it imports nothing.
 */
export function checkTyped(
  { units, answers }: TypedAnswers,
  input: string,
): { right: boolean; choice: number } {
  const typed = input.trim().replace(/\s+/g, ' ')
  const values = numbers(typed.toLowerCase(), units)
  let choice = typed === '' ? -1 : answers.findIndex((answer) => takes(answer, typed, values))
  if (choice < 0 && typed !== '') choice = answers.findIndex((answer) => 'rest' in answer)
  return { right: answers[choice]?.right ?? false, choice }
}

function takes(answer: TypedAnswer, typed: string, values: readonly number[]): boolean {
  if ('text' in answer) return answer.text === typed.toLowerCase()
  if ('exact' in answer) return answer.exact === typed
  if ('pattern' in answer) return new RegExp(answer.pattern, answer.flags).test(typed)
  if ('rest' in answer) return false
  const { number, within } = answer
  return values.some((value) => Math.abs(value - number) <= within + 1e-9 * Math.abs(number))
}

/** The numbers that a text can mean: `1,5` is 1.5, `1,000` is 1 and 1000. The unit may be missing. */
function numbers(typed: string, units: readonly string[]): number[] {
  return ['', ...units]
    .filter((unit) => typed.endsWith(unit))
    .map((unit) => typed.slice(0, typed.length - unit.length).trim())
    .flatMap((bare) => [bare.replace(',', '.'), bare.replace(/[ ',.](?=\d{3}(?!\d))/g, '')])
    .filter((number) => /^[-+]?\d+(\.\d+)?$/.test(number))
    .map(Number)
}
