import { commandKey, type ConsoleCommand } from '../console/command.ts'
import { recordedLines } from '../console/differing.ts'
import type { RecordedOutput } from '../console/recorded-output.ts'
import { parseRecording, type RecordedCommand } from '../console/recording.ts'

/**
 * Gives what was recorded of the commands of a page, asked in page order: the nth command of one
 * text on one machine belongs to the nth in the recording.
 *
 * @param text of the recording in `file`
 * @throws ProblemError for a recording that cannot be read
 */
export function recordedOutputs(
  file: string,
  text: string,
  machines: readonly string[],
): {
  /** Where it was recorded, by the name of the stage. */
  readonly stage: string | undefined
  readonly recorded: (command: ConsoleCommand) => RecordedOutput | undefined
} {
  const { header, commands } = parseRecording(file, text, machines)
  const left = new Map<string, RecordedCommand[]>()
  for (const command of commands) {
    const key = commandKey(command)
    left.set(key, [...(left.get(key) ?? []), command])
  }
  const recorded = (command: ConsoleCommand): RecordedOutput | undefined => {
    const found = left.get(commandKey(command))?.shift()
    if (found === undefined) return undefined
    const { output, exit, differs = [] } = found
    const on = header.get(command.machine) ?? ''
    const date = header.get('date') ?? ''
    return { output, lines: recordedLines(output, differs, date), exit, file, date, on }
  }
  return { stage: header.get('stage'), recorded }
}
