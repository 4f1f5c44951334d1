import { runInNewContext } from 'node:vm'
import { parseRecording, type RecordedCommand } from '../console/recording.ts'
import { type Problem, unknownName } from '../files/problem.ts'
import type { Question } from '../lesson/block.ts'
import { checkTyped } from '../questions/check-typed.ts'
import type { Workshop } from '../lesson/workshop.ts'

/**
 * Tries the proof of a question whose answer depends on the system: `proof` names a command of the
 * page, and its recorded output must hold what `shows` says, a text or a pattern between slashes. What the pattern
 * names `answer`, as in `(?<answer>\d+) lamps`, must be a right answer.
 * When reality changes, the next recording lacks it, and the question is found.
 */
export function checkProof(question: Question, workshop: Workshop): Problem[] {
  const { proof, place } = question
  if (proof === undefined) return []
  const { config, recordings } = workshop
  const file = place.file.replace('tasks/', 'recordings/').replace(/\.mdx$/, '.txt')
  const text = recordings[file]
  const commands =
    text === undefined ? [] : parseRecording(file, text, Object.keys(config.machines)).commands
  return problemsOf(commands, question, proof, file)
}

function problemsOf(
  commands: readonly RecordedCommand[],
  question: Question,
  { command: proof, shows }: NonNullable<Question['proof']>,
  file: string,
): Problem[] {
  const { place } = question
  const recorded = commands.filter(({ text }) => text === proof)
  const [first] = recorded
  if (first === undefined) {
    const known = commands.map(({ text }) => text)
    return [unknownName(place, 'recorded command', proof, known, `in ${file}`)]
  }
  const pattern = readPattern(shows)
  if (typeof pattern === 'string') {
    return [{ place, message: '`shows` is no pattern', found: pattern }]
  }
  const match = firstMatch(
    pattern,
    recorded.map(({ output }) => output),
  )
  if (match === 'hangs') {
    const message = `\`shows\` is compared with what was recorded of \`${proof}\` for longer than a second`
    return [{ place, message, expected: 'fewer repetitions within another', found: shows }]
  }
  if (match === undefined) {
    const message = `What was recorded of \`${proof}\` no longer proves the answer`
    return [{ place, message, expected: shows, found: first.output }]
  }
  const answer = match.groups?.['answer']
  if (answer === undefined || isRight(question, answer)) return []
  const message = `What was recorded of \`${proof}\` is no right answer`
  return [
    {
      place,
      message,
      expected: `an answer that takes it: - [x] ${answer}`,
      found: rightOnes(question),
    },
  ]
}

/** Whether a typed question takes the answer as right, or a right choice names it. */
function isRight(question: Question, answer: string): boolean {
  if (question.answers !== undefined) return checkTyped(question.answers, answer).right
  return rightOnes(question).toLowerCase().includes(answer.toLowerCase())
}

function rightOnes({ choices }: Question): string {
  return choices.flatMap(({ right, text }) => (right ? [text] : [])).join(', ')
}

/** How long the outputs of a command may take, in ms, and what Node calls it when they take longer. */
const [longest, late] = [1000, 'ERR_SCRIPT_EXECUTION_TIMEOUT']

/** What a pattern finds in the first of some outputs that has it, and whether it would go on looking for ever. */
function firstMatch(
  pattern: RegExp,
  outputs: readonly string[],
): RegExpExecArray | 'hangs' | undefined {
  let first: RegExpExecArray | undefined
  const look = (): void => {
    first = outputs.map((output) => pattern.exec(output)).find((one) => one !== null)
  }
  try {
    // Nothing else ends a pattern that is at work.
    runInNewContext('look()', { look }, { timeout: longest })
    return first
  } catch (error) {
    // An error of that context is no `Error` of this one.
    const known = typeof error === 'object' && error !== null && 'code' in error
    if (known && error.code === late) return 'hangs'
    throw error
  }
}

/** The pattern, or why it is none. */
function readPattern(shows: string): RegExp | string {
  const [, body] = /^\/(.*)\/$/.exec(shows) ?? []
  try {
    return body === undefined
      ? new RegExp(shows.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      : new RegExp(body, 'mu')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
