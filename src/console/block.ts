import { type Place, ProblemError } from '../files/problem.ts'
import { type ConsoleCommand, readCommand } from './command.ts'
import { type Program, readInput } from './program.ts'
import { hasPrompt } from './prompt.ts'

/** A fenced block of commands, each after the prompt of its machine. */
export interface ConsoleBlock {
  readonly commands: readonly ConsoleCommand[]
}

/**
 * Parses the text of a `console` block. `place` is the line of the fence that opens it. Empty
 * lines between commands are allowed; outputs and comments are not. What is typed at a prompt of
 * `program` follows the command that opens it.
 *
 * @throws ProblemError for the first line that cannot be a command's, or when there is none
 */
export function parseConsole(
  source: string,
  machines: readonly string[],
  place: Place,
  program?: Program,
): ConsoleBlock {
  const lines = source.split(/\r?\n/)
  const lineOf = (index: number) => (place.line ?? 0) + 1 + index
  const commands: ConsoleCommand[] = []
  for (let index = 0; index < lines.length;) {
    if (lines[index]?.trim() === '') {
      index++
      continue
    }
    const command =
      (program && inputAt(lines, index, program, machines, commands, place.file, lineOf)) ??
      readCommand(lines, index, machines, place.file, lineOf, program ? [program.prompt] : [])
    commands.push(command)
    index += command.lines.length
  }
  if (commands.length === 0) {
    throw new ProblemError({ place, message: 'A console block without a command' })
  }
  if (program !== undefined && commands.every(({ at }) => at === undefined)) {
    const message = `Nothing is typed at the prompt \`${program.prompt}\``
    const expected = `a line \`${program.prompt} …\` after the command that opens the program`
    throw new ProblemError({ place, message, expected })
  }
  return { commands }
}

/** What is typed into the program that a command before has opened. */
function inputAt(
  lines: readonly string[],
  index: number,
  program: Program,
  machines: readonly string[],
  commands: readonly ConsoleCommand[],
  file: string,
  lineOf: (index: number) => number,
): ConsoleCommand | undefined {
  const [line, place] = [lines[index] ?? '', { file, line: lineOf(index) }]
  if (hasPrompt(line, machines)) return undefined
  const input = readInput(lines, index, program, place)
  const before = commands.at(-1)
  if (input === undefined) return undefined
  if (before === undefined) {
    const message = `No program is open that asks with \`${input.at}\``
    const expected = `the command that opens it, after ${machines.map((machine) => `\`${machine}$ \``).join(' or ')}`
    throw new ProblemError({ place, message, expected, found: line })
  }
  return { ...input, machine: before.machine, root: before.root, line: place.line }
}

/** The index of the command whose output a block speaks of: the last, or the one before it leaves a program. */
export function showingCommand(commands: readonly ConsoleCommand[]): number {
  const last = commands.length - 1
  return commands[last]?.at === undefined ? last : last - 1
}

/** The command of the shell to which a command belongs: itself, or the one that opened its program. */
export function openerOf(commands: readonly ConsoleCommand[], index: number): ConsoleCommand {
  const opener = commands.slice(0, index + 1).findLast(({ at }) => at === undefined)
  if (opener === undefined) throw new RangeError('parseConsole begins with a command of the shell')
  return opener
}

/** What the button for the whole block copies: its commands, one after the other. */
export function copyAll(block: ConsoleBlock): string {
  return block.commands.map(({ text }) => text).join('\n')
}
