import { type Place, ProblemError } from '../files/problem.ts'
import { type ConsoleCommand, readCommand } from './command.ts'

/** A fenced block of commands, each after the prompt of its machine. */
export interface ConsoleBlock {
  readonly commands: readonly ConsoleCommand[]
}

/**
 * Parses the text of a `console` block. `place` is the line of the fence that opens it. Empty
 * lines between commands are allowed; outputs and comments are not.
 *
 * @throws ProblemError for the first line that cannot be a command's, or when there is none
 */
export function parseConsole(
  source: string,
  machines: readonly string[],
  place: Place,
): ConsoleBlock {
  const lines = source.split(/\r?\n/)
  const lineOf = (index: number) => (place.line ?? 0) + 1 + index
  const commands: ConsoleCommand[] = []
  for (let index = 0; index < lines.length;) {
    if (lines[index]?.trim() === '') {
      index++
      continue
    }
    const command = readCommand(lines, index, machines, place.file, lineOf)
    commands.push(command)
    index += command.lines.length
  }
  if (commands.length === 0) {
    throw new ProblemError({ place, message: 'A console block without a command' })
  }
  return { commands }
}

/** What the button for the whole block copies: its commands, one after the other. */
export function copyAll(block: ConsoleBlock): string {
  return block.commands.map(({ text }) => text).join('\n')
}
