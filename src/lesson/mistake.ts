import { type ConsoleCommand, readCommand } from '../console/command.ts'
import { applyPatch } from '../files/apply-patch.ts'
import type { Patch } from '../files/patch.ts'
import { type State, stateNamed } from '../files/states.ts'
import type { LinePlace } from './reader.ts'

/** The name of a mistake: that of its file without the ending. */
export function mistakeName({ step, slug }: Patch): string {
  return `${step}-${slug}`
}

/**
 * The state that a mistake spoils, and its files after somebody made the mistake.
 *
 * @throws ProblemError where there is no such state, or the patch does not fit it
 */
export function spoiltBy(mistake: Patch, states: readonly State[]): State {
  const state = stateNamed(states, mistake.headers.get('State') ?? '', at(mistake, 'State'))
  return { name: state.name, files: applyPatch(state.files, mistake) }
}

/**
 * The command that shows the message of a mistake: its header `Command`, a prompt and what is typed. Undefined without one.
 *
 * @throws ProblemError where it is no command of one of the machines
 */
export function commandOf(mistake: Patch, machines: readonly string[]): ConsoleCommand | undefined {
  const line = mistake.headers.get('Command')
  if (line === undefined) return undefined
  const place = at(mistake, 'Command')
  return readCommand([line], 0, machines, place.file, () => place.line)
}

function at({ file, text }: Patch, key: string): LinePlace {
  return { file, line: text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1 }
}
