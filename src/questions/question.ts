import type { List, RootContent } from 'mdast'
import { isComment } from './comment.ts'
import { type Place, ProblemError } from '../files/problem.ts'
import { readAttributes } from './attributes.ts'
import type { TypedAnswers } from './check-typed.ts'
import { type Choice, parseChoice } from './choice.ts'
import { examplesOf, typedAnswers } from './typed-answers.ts'

/** A question of a task, as the content between its tags says it. */
export interface Question {
  /** One right choice, several right ones, or an answer to be typed. */
  readonly kind: 'single' | 'multiple' | 'typed'
  /** The reader answers first and then looks. */
  readonly predict: boolean
  readonly prompt: readonly RootContent[]
  readonly choices: readonly Choice[]
  /** Shown only after answering; empty unless the question is to predict. */
  readonly look: readonly RootContent[]
  /** Of a typed question: what the input is compared with. */
  readonly answers?: TypedAnswers
  /** Of a typed question: for each choice an input that it takes, to be shown in place of a pattern. */
  readonly examples?: readonly (string | undefined)[]
  /** Lines on paper for an answer by hand, where the author gives a number. */
  readonly space: number | undefined
}

/**
 * Reads a question: its prompt, a list with boxes, and for `predict` what there is to look at.
 * `place` is the line of the opening tag; the nodes bring lines of their own.
 *
 * @throws ProblemError for the first thing that a reader could not be asked
 */
export function parseQuestion(
  attributes: ReadonlyMap<string, string | true>,
  children: readonly RootContent[],
  place: Place,
): Question {
  const read = readAttributes(attributes, place)
  const nodes = children.filter((node) => !isComment(node))
  const at = nodes.findIndex(isChoiceList)
  const list = nodes[at]
  const prompt = nodes.slice(0, at)
  const look = nodes.slice(at + 1)
  if (list === undefined || !isChoiceList(list)) {
    throw new ProblemError({
      place,
      message: 'A question without choices',
      expected: 'a list of `- [ ] a choice — its reason` and `- [x] …`',
      found: nodes.some(({ type }) => type === 'list') ? 'a list without boxes' : 'no list',
    })
  }
  if (prompt.length === 0) {
    throw new ProblemError({
      place,
      message: 'Nothing is asked',
      expected: 'text before the choices',
    })
  }
  refuseLook(read.predict, look, place)
  const choices = list.children.map((item) => parseChoice(item, place))
  refuseOneSided(choices, read.typed, place)
  const { predict, space } = read
  if (read.typed) {
    const answers = typedAnswers(choices, read, place)
    const examples = examplesOf(answers, choices, read, place)
    return { kind: 'typed', predict, prompt, choices, look, answers, examples, space }
  }
  refuseDuplicates(choices, place)
  const kind = choices.filter(({ right }) => right).length > 1 ? 'multiple' : 'single'
  return { kind, predict, prompt, choices, look, space }
}

function isChoiceList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean')
}

function refuseLook(
  predict: boolean,
  [first]: readonly RootContent[],
  { file, line }: Place,
): void {
  if (predict && first === undefined) {
    throw new ProblemError({
      place: { file, ...(line === undefined ? {} : { line }) },
      message: 'A question to predict has nothing to look at',
      expected: 'what the reader looks at, after the choices',
    })
  }
  if (!predict && first !== undefined) {
    throw new ProblemError({
      place: { file, line: first.position?.start.line ?? line ?? 0 },
      message: 'Something follows the choices of a question',
      expected: 'the choices last, or `<Question predict>` to show it after the answer',
      found: first.type,
    })
  }
}

function refuseOneSided(choices: readonly Choice[], typed: boolean, place: Place): void {
  if (!choices.some(({ right }) => right)) {
    throw new ProblemError({
      place,
      message: 'No choice is right',
      expected: 'at least one `- [x]`',
    })
  }
  if (!typed && choices.every(({ right }) => right)) {
    throw new ProblemError({
      place,
      message: 'Every choice is right',
      expected: 'at least one `- [ ]`',
    })
  }
}

function refuseDuplicates(choices: readonly Choice[], { file }: Place): void {
  for (const [index, { text, line }] of choices.entries()) {
    const first = choices.findIndex((choice) => choice.text === text)
    if (first === index) continue
    throw new ProblemError({
      place: { file, line },
      message: `The choice \`${text}\` stands here twice`,
      found: `the same in line ${choices[first]?.line ?? 0}`,
    })
  }
}
