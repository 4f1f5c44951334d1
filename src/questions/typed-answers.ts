import { type Place, ProblemError } from '../files/problem.ts'
import type { QuestionAttributes } from './attributes.ts'
import { type TypedAnswer, type TypedAnswers, checkTyped } from './check-typed.ts'
import type { Choice } from './choice.ts'
import { slowPart } from './slow-pattern.ts'

/**
 * Builds what typed input is compared with. An item is plain text (small and capital letters are
 * the same), code (compared exactly), a pattern in code such as `/^\/var\/lib\/.+$/i`, or `*` for
 * anything else. With a unit or a tolerance, items that are numbers compare as numbers.
 *
 * @throws ProblemError for a pattern that cannot be compiled or has no examples, an item that
 *   another one hides, and an example that the answers take otherwise than said
 */
export function typedAnswers(
  choices: readonly Choice[],
  attributes: QuestionAttributes,
  place: Place,
): TypedAnswers {
  const { units = [], accepts, refuses, tolerance } = attributes
  const numeric = attributes.units !== undefined || tolerance !== undefined
  const share = readTolerance(tolerance ?? '0', place)
  const answers = choices.map((choice): TypedAnswer => {
    const number = numeric ? readNumber(choice.text, units) : undefined
    return number === undefined
      ? textAnswer(choice, { file: place.file, line: choice.line })
      : { right: choice.right, number, within: share(number) }
  })
  if (numeric && !answers.some((answer) => answer.right && 'number' in answer)) {
    const message = '`unit` and `tolerance` need a right answer that is a number'
    throw new ProblemError({ place, message, expected: 'a number such as 10 or 0.5' })
  }
  if (answers.some((answer) => 'pattern' in answer) && !(accepts && refuses)) {
    const message = 'A pattern needs examples of right and of wrong input'
    throw new ProblemError({ place, message, expected: 'accepts="… | …" refuses="… | …"' })
  }
  const all = { units, answers }
  refuseHidden(all, choices, place)
  runExamples(all, choices, 'accepts', accepts, place)
  runExamples(all, choices, 'refuses', refuses, place)
  return all
}

/**
 * The first example that each choice takes: what to show instead of its pattern.
 *
 * @throws ProblemError for a pattern that no example reaches
 */
export function examplesOf(
  all: TypedAnswers,
  choices: readonly Choice[],
  { accepts = [], refuses = [] }: QuestionAttributes,
  { file }: Place,
): (string | undefined)[] {
  return choices.map(({ text, line, right }, index) => {
    const answer = all.answers[index]
    const example = [...accepts, ...refuses].find(
      (input) => checkTyped(all, input).choice === index,
    )
    if (answer !== undefined && 'pattern' in answer && example === undefined) {
      const name = right ? 'accepts' : 'refuses'
      const message = `No example reaches the pattern \`${text}\``
      const expected = `one in \`${name}\``
      throw new ProblemError({ place: { file, line }, message, expected })
    }
    return example
  })
}

function textAnswer({ content, text, right }: Choice, place: Place): TypedAnswer {
  const refuse = (message: string, expected: string, found = text): never => {
    throw new ProblemError({ place, message, expected, found })
  }
  const [node, ...further] = content
  if (further.length > 0 || (node?.type !== 'text' && node?.type !== 'inlineCode')) {
    return refuse('A typed answer is compared as text', 'either plain text or one piece of code')
  }
  if (node.type === 'text' && text === '*') {
    return right ? refuse('Anything else cannot be right', '`- [ ] * — …`') : { right, rest: true }
  }
  if (node.type === 'text') return { right, text: text.toLowerCase() }
  const [, pattern, flags = ''] =
    /^\/((?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/([a-z]{0,2})$/.exec(node.value) ?? []
  if (pattern === undefined) return { right, exact: text }
  if (!/^[imsu]*$/.test(flags)) return refuse('A flag that a pattern cannot have', 'i, m, s or u')
  try {
    new RegExp(pattern, flags)
  } catch (error) {
    const found = error instanceof Error ? error.message : text
    return refuse('A pattern that cannot be compiled', 'a regular expression of JavaScript', found)
  }
  const slow = slowPart(pattern, flags)
  if (slow !== undefined) {
    const expected =
      '`^` at the beginning, at most three repetitions without an end, and none within another'
    return refuse('A pattern that some answers would make hang', expected, `\`${slow}\``)
  }
  return { right, pattern, flags }
}

function readNumber(text: string, units: readonly string[]): number | undefined {
  const [, number, unit = ''] = /^([-+]?\d+(?:\.\d+)?) ?(.*)$/.exec(text.toLowerCase()) ?? []
  return number !== undefined && ['', ...units].includes(unit) ? Number(number) : undefined
}

/** How far from a number is near enough: `0.2` everywhere, `5%` of the number. */
function readTolerance(tolerance: string, place: Place): (number: number) => number {
  const [, amount, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(tolerance.trim()) ?? []
  if (amount === undefined) {
    const expected = 'a number such as 0.2, or a share such as 5%'
    throw new ProblemError({
      place,
      message: '`tolerance` is no number',
      expected,
      found: tolerance,
    })
  }
  return (number) => (percent ? (Math.abs(number) * Number(amount)) / 100 : Number(amount))
}

/** Every item must take its own text: another one of the same meaning, or a wide pattern, hides it. */
function refuseHidden(all: TypedAnswers, choices: readonly Choice[], { file }: Place): void {
  for (const [index, { text, line }] of choices.entries()) {
    const answer = all.answers[index]
    if (answer === undefined || 'pattern' in answer) continue
    const taker =
      'rest' in answer
        ? all.answers.findIndex((other) => 'rest' in other)
        : checkTyped(all, text).choice
    if (taker === index) continue
    throw new ProblemError({
      place: { file, line },
      message: `The answer \`${text}\` is never reached`,
      found: `\`${choices[taker]?.text ?? ''}\` in line ${choices[taker]?.line ?? 0} takes it first`,
    })
  }
}

function runExamples(
  all: TypedAnswers,
  choices: readonly Choice[],
  name: 'accepts' | 'refuses',
  examples: readonly string[] | undefined,
  place: Place,
): void {
  for (const example of examples ?? []) {
    const { right, choice } = checkTyped(all, example)
    if (right === (name === 'accepts')) continue
    const taker = choices[choice]
    throw new ProblemError({
      place,
      message: `\`${name}\` names \`${example}\`, but it is ${right ? 'right' : 'wrong'}`,
      expected: `${name === 'accepts' ? 'a right' : 'a wrong'} answer`,
      found:
        taker === undefined
          ? 'no answer takes it'
          : `\`${taker.text}\` in line ${taker.line} takes it`,
    })
  }
}
