import { type Place, ProblemError } from '../files/problem.ts'
import { hasPrompt, prompt, readPrompt } from './prompt.ts'
import { type Unfinished, unfinished, withoutComments } from './unfinished.ts'

/** A command of a console block, on the machine where it runs. */
export interface ConsoleCommand {
  readonly machine: string
  readonly root: boolean
  /** The prompt of a program that the command before has opened, as it is shown; without it, this is for the shell. */
  readonly at?: string
  /** Exactly what is copied, and what a rehearsal types: no prompt, no comment, no space at the end. */
  readonly text: string
  /** The lines as they are shown; only the first has the prompt. */
  readonly lines: readonly string[]
  /** Line of the prompt in the file. */
  readonly line: number
}

/** What makes a command the same as another. */
export type CommandName = Pick<ConsoleCommand, 'machine' | 'root' | 'at' | 'text'>

/** The prompt as it is shown: `vm$`, `vm#` for root, `>>>` of a program. */
export function promptOf({ machine, root, at }: Omit<CommandName, 'text'>): string {
  return at ?? prompt(machine, root).trimEnd()
}

/** A text that two commands share when they are the same. */
export function commandKey(command: CommandName): string {
  const where = command.at === undefined ? '' : `${command.machine} `
  return `${where}${promptOf(command)} ${command.text}`
}

/** A command as it is shown after its prompt, comments included. */
export function shownText({ machine, root, at, text, lines }: ConsoleCommand): string {
  return at === undefined ? lines.join('\n').slice(prompt(machine, root).length) : text
}

/**
 * Reads the command whose prompt is `lines[index]`, together with its further lines: after a
 * backslash, an operator, an open quote or group, and the body of a here-document. `lineOf` tells
 * the line in the file, `others` are prompts of programs that could have been there. The command ends before `lines[index + command.lines.length]`.
 *
 * @throws ProblemError when the line has no prompt or the command does not end
 */
export function readCommand(
  lines: readonly string[],
  index: number,
  machines: readonly string[],
  file: string,
  lineOf: (index: number) => number,
  others: readonly string[] = [],
): ConsoleCommand {
  const place = { file, line: lineOf(index) }
  const { machine, root, typed } = readPrompt(lines[index] ?? '', machines, place, others)
  let text = typed
  let next = index + 1
  for (let waits = unfinished(text); waits !== undefined; waits = unfinished(text)) {
    const line = lines[next]
    const opening = { file, line: lineOf(index + waits.line) }
    if (line === undefined)
      throw new ProblemError(doesNotEnd(waits, opening, 'the end of the block'))
    if (waits.kind !== 'heredoc' && hasPrompt(line, machines)) {
      throw new ProblemError(doesNotEnd(waits, opening, `the next prompt, \`${line}\``))
    }
    if (waits.kind === 'backslash' && line.trim() === '') {
      throw new ProblemError(doesNotEnd(waits, opening, 'an empty line'))
    }
    text += `\n${line}`
    next++
  }
  if (/(?<!\\)\\[ \t]+$/.test(text)) {
    throw new ProblemError({
      place: { file, line: lineOf(next - 1) },
      message: 'A space after the backslash, so that the command ends here',
      expected: 'the backslash as the last character of its line',
      found: lines[next - 1] ?? '',
    })
  }
  text = text.trimEnd()
  const [first = '', ...further] = text.split('\n')
  return {
    machine,
    root,
    text: withoutComments(text).trimEnd(),
    lines: [prompt(machine, root) + first, ...further],
    line: place.line,
  }
}

function doesNotEnd({ kind, opened, closer }: Unfinished, place: Place, found: string) {
  const line = kind === 'heredoc' ? ' on a line of its own' : ''
  const expected = kind === 'operator' || kind === 'backslash' ? closer : `\`${closer}\`${line}`
  return {
    place,
    message: `The command does not end: \`${opened}\` waits for more`,
    expected,
    found,
  }
}
