import type { RecordedLine } from '../console/differing.ts'
import { diffLines } from '../console/match.ts'
import type { PlannedCommand } from './plan.ts'
import type { Seen } from './shell.ts'

/** The most that a command may print, in bytes; what goes beyond is cut off and the command ended. */
export const mostBytes = 256 * 1024

/** One thing that is not as expected. */
export interface Difference {
  readonly expected: string
  readonly found: string
}

/** What is not as expected of a command that ran. */
export function judge(planned: PlannedCommand, seen: Seen): Difference[] {
  return [endingDifference(planned, seen), showsDifference(planned, seen)].flatMap(
    (difference) => difference ?? [],
  )
}

function endingDifference(
  { command, exit, until, seconds, program, staysOpen }: PlannedCommand,
  seen: Seen,
): Difference | undefined {
  const text = until ?? (staysOpen === true ? program?.prompt : undefined)
  const awaited = text === undefined ? 'that it ends' : `that \`${text}\` appears`
  switch (seen.ending) {
    case 'until':
      return undefined
    case 'time':
      return {
        expected: `${awaited} within ${seconds} s`,
        found: 'it went on, and was interrupted',
      }
    case 'size':
      return {
        expected: `an output of at most ${mostBytes / 1024} KiB`,
        found: 'more than that; it was cut off and the command interrupted',
      }
    case 'question':
      return {
        expected:
          program === undefined
            ? 'a command that asks for nothing, or `input="…"`, which is typed as the answer'
            : awaited,
        found: `it asks: ${lastLine(seen.output)}`,
      }
    case 'jobs':
      return {
        expected:
          'a command that leaves nothing running that still prints: end it with `wait`, or let it write to a file, as in `… > log 2>&1 &`',
        found: `in the background: ${seen.jobs ?? ''}`,
      }
    case 'shell':
      return leaves(command.text)
        ? undefined
        : { expected: 'a command that leaves its shell alone', found: 'its shell ended with it' }
    case 'asks':
      return staysOpen === true
        ? undefined
        : { expected: 'a command that leaves the program', found: `\`${seen.asks}\` again` }
    case 'asks otherwise': {
      const early = seen.asks === program?.prompt
      const expected = `that \`${(early ? program?.more : program?.prompt) ?? ''}\` appears`
      return { expected, found: `\`${seen.asks}\`` }
    }
    case 'exit':
      if (text !== undefined) {
        return { expected: awaited, found: `it ended before, with exit status ${seen.exit}` }
      }
      return exit === undefined || exit === seen.exit
        ? undefined
        : { expected: `exit status ${exit}`, found: `${seen.exit}` }
  }
}

/** Whether a command is there to end its shell. */
function leaves(text: string): boolean {
  return /^(?:exit|logout)(?: \d+)?$/.test(text)
}

function showsDifference({ shows }: PlannedCommand, { output }: Seen): Difference | undefined {
  return shows === undefined || output.includes(shows)
    ? undefined
    : { expected: `\`${shows}\` in the output`, found: output === '' ? 'no output' : 'none' }
}

/** An entry of the journal: the time, the machine, who wrote it, and what. */
const journalEntry = /^[A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \S+ [^\s:]+: /

/**
 * Whether a line of an output comes out again. Entries of the journal need not, nor what a command
 * prints that follows a log: which of them are there, and in what order, depends on the moment.
 */
export function lasts({ until }: Pick<PlannedCommand, 'until'>, line: string): boolean {
  return until === undefined && !journalEntry.test(line)
}

/** Where an output differs from the recorded one, in lines that come out again. */
export function compare(
  planned: Pick<PlannedCommand, 'until'>,
  output: string,
  recorded: readonly RecordedLine[],
): Difference[] {
  const seen = output.split('\n').filter((line) => lasts(planned, line))
  const before = recorded.filter(({ text }) => lasts(planned, text))
  // What stands before a log ends with an empty line, if there is a log.
  while (seen.at(-1) === '') seen.pop()
  while (before.at(-1)?.text === '') before.pop()
  return diffLines(before, seen).map((change) => ({
    expected: change.recorded.join('\n') || 'nothing between the lines around it, as recorded',
    found: change.seen.join('\n') || 'these lines are not there',
  }))
}

function lastLine(output: string): string {
  return output.slice(output.lastIndexOf('\n') + 1)
}
