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

/** What is typed beyond this many characters is not looked at, so that no pattern takes long. */
export const longestAnswer = 200

/**
 * Compares what a reader typed with the answers, in their order; spaces around it and doubled
 * spaces do not count. `choice` is the answer that took it, -1 for none. Browsers load this file
 * alone, so it imports nothing.
 */
export function checkTyped(
  { units, answers }: TypedAnswers,
  input: string,
): { right: boolean; choice: number } {
  const typed = input.trim().replace(/\s+/g, ' ').slice(0, longestAnswer)
  if (typed === '') return { right: false, choice: -1 }
  let choice = -1
  for (const form of new Set(forms(typed))) {
    const values = numbers(form.toLowerCase(), units)
    choice = answers.findIndex((answer) => takes(answer, form, values))
    if (choice >= 0) break
  }
  if (choice < 0) choice = answers.findIndex((answer) => 'rest' in answer)
  return { right: answers[choice]?.right ?? false, choice }
}

/** What was typed, then what is meant by it where it was pasted with what stood around it. */
function forms(typed: string): string[] {
  const unquoted = (text: string): string => text.replace(/^(["'`])(.*)\1$/, '$2')
  const bare = unquoted(typed.replace(/[;,.]$/, ''))
  const value = unquoted(bare.replace(/^[^=]*= ?/, ''))
  const digits = bare.replace(/^[a-z]+/i, (word) => {
    const number = words.indexOf(word.toLowerCase())
    return number < 0 ? word : String(number)
  })
  return [typed, bare, value, bare.replace(/["'`]/g, ''), digits]
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
  // Without a unit, words may follow that say what is counted or what it means.
  const text = units.length === 0 ? typed.replace(/ \D*$/, '') : typed
  return ['', ...units]
    .filter((unit) => text.endsWith(unit))
    .map((unit) => text.slice(0, text.length - unit.length).trim())
    .flatMap((bare) => [bare.replace(',', '.'), bare.replace(/[ ',.](?=\d{3}(?!\d))/g, '')])
    .filter((number) => /^[-+]?\d+(\.\d+)?$/.test(number))
    .map(Number)
}

/** Numbers as words, from 0 on. */
const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
