import { z } from 'zod'
import { MachineError } from './machine.ts'

const fact = z.union([
  z.strictObject({ machine: z.string(), is: z.string() }),
  z.strictObject({ slowness: z.number().positive() }),
])

/** What the `start` of a stage says about its machines. */
export interface Facts {
  /** What a machine is, by its name. */
  readonly machines: ReadonlyMap<string, string>
  /** How many times the time that a command is given it may take. */
  readonly slowness: number
}

/**
 * Reads the facts among what `start` printed.
 *
 * @throws MachineError for a line that is none
 */
export function readFacts(lines: readonly string[]): Facts {
  const machines = new Map<string, string>()
  let slowness = 1
  for (const line of lines) {
    const { data } = fact.safeParse(jsonIn(line))
    if (data === undefined) {
      throw new MachineError(
        '`start` says something that is no fact' +
          '\n    expected: {"machine":"NAME","is":"what it is"} or {"slowness":NUMBER}' +
          `\n    found: ${line}`,
      )
    }
    if ('slowness' in data) slowness = data.slowness
    else machines.set(data.machine, data.is)
  }
  return { machines, slowness }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
