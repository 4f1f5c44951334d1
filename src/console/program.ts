import { type Place, ProblemError } from '../files/problem.ts'
import { hasPrompt } from './prompt.ts'

/**
 * With what a program asks that a command opens and that stays open, such as Python: `…` stands for
 * any text.
 */
export interface Program {
  /** Before what is typed: `>>>`, `psql`'s `shop=#`, `MariaDB […]>`. */
  readonly prompt: string
  /** Before a further line of it: `...`; undefined where the program is never asked more than a line. */
  readonly more: string | undefined
}

/** What is typed into a program, as it is written. */
export interface Input {
  /** The prompt in this line, where `…` may stand for something. */
  readonly at: string
  /** Without prompts; its last line may be empty, as Python wants it at the end of a block. */
  readonly text: string
  readonly lines: readonly string[]
}

/**
 * The prompts that the attributes of a console block name.
 *
 * @throws ProblemError when they cannot be told from other lines
 */
export function programOf(
  prompt: string | undefined,
  more: string | undefined,
  machines: readonly string[],
  place: Place,
): Program | undefined {
  if (prompt === undefined) {
    if (more === undefined) return undefined
    const message = '`more` of console without a `prompt`'
    throw new ProblemError({ place, message, expected: 'prompt=">>>" more="..."' })
  }
  const named = { prompt: prompt.trim(), more: more?.trim() }
  for (const [name, value] of Object.entries(named)) {
    if (value === undefined) continue
    const refuse = (message: string): never => {
      const expected = 'the prompt of a program, such as prompt=">>>" more="..."'
      throw new ProblemError({ place, message, expected, found: `${name}="${value}"` })
    }
    if (value.replaceAll('…', '').trim() === '') {
      refuse(`\`${name}\` of console could be any text`)
    }
    if (value.split('…').length > 2) refuse(`\`${name}\` of console has more than one \`…\``)
    if (hasPrompt(value, machines)) refuse(`\`${name}\` of console is the prompt of a machine`)
  }
  return named
}

/**
 * Reads what is typed into a program from `lines[index]` on; undefined when that line has none of its
 * prompts. `place` is that of the line.
 *
 * @throws ProblemError when nothing is typed, or a further line comes first
 */
export function readInput(
  lines: readonly string[],
  index: number,
  { prompt, more }: Program,
  place: Place,
): Input | undefined {
  const line = lines[index] ?? ''
  const first = typedAt(line, prompt)
  if (first === undefined) {
    if (more === undefined || typedAt(line, more) === undefined) return undefined
    const message = `A further line without a first one, which stands behind \`${prompt}\``
    throw new ProblemError({ place, message, expected: `\`${prompt} …\``, found: line })
  }
  if (first.text.trim() === '') {
    const expected = `what is typed, after \`${first.at} \``
    throw new ProblemError({ place, message: 'A prompt without a command', expected, found: line })
  }
  const typed = [first.text.trimEnd()]
  for (const next of more === undefined ? [] : lines.slice(index + 1)) {
    const further = typedAt(next, more ?? '')
    if (further === undefined) break
    typed.push(further.text.trimEnd())
  }
  return { at: first.at, text: typed.join('\n'), lines: lines.slice(index, index + typed.length) }
}

/** Whether a program asks with this prompt at the end of what it printed so far. */
export function asksWith(prompt: string, printed: string): boolean {
  return promptAtEnd(prompt).test(lastOf(printed))
}

/** What a program printed before it asks with one of its prompts. */
export function beforePrompt(prompts: readonly string[], printed: string): string {
  const end = lastOf(printed)
  const before = printed.slice(0, printed.length - end.length)
  const asked = prompts.find((prompt) => promptAtEnd(prompt).test(end))
  return before + (asked === undefined ? end : end.replace(promptAtEnd(asked), ''))
}

/** The end of the last line; a prompt is never longer. */
function lastOf(printed: string): string {
  return printed.slice(printed.lastIndexOf('\n') + 1).slice(-200)
}

function promptAtEnd(prompt: string): RegExp {
  return new RegExp(`${pattern(prompt)}\\s*$`, 'u')
}

function typedAt(line: string, prompt: string): { at: string; text: string } | undefined {
  const [, at, text = ''] =
    new RegExp(`^\\s*(${pattern(prompt)})(?: (.*))?$`, 'su').exec(line) ?? []
  return at === undefined ? undefined : { at, text }
}

function pattern(prompt: string): string {
  return prompt.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('…', '.*?')
}
