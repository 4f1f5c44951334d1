import { showingCommand } from '../console/block.ts'
import { recordAgain } from '../console/recording.ts'
import { isSealed } from '../console/seal.ts'
import type { Problem } from '../files/problem.ts'
import type { Console } from '../lesson/block.ts'
import { recordingFile } from '../lesson/task-context.ts'
import type { Workshop } from '../lesson/workshop.ts'

/**
 * What a block says of its last command, held against what was recorded of it: `exit`, `shows` and `until`. A
 * command that nobody recorded says so on its page; of one that follows a log the exit status means nothing.
 */
export function checkRecorded({ commands, exit, shows, until, place }: Console): Problem[] {
  return commands.flatMap(({ text, line, recorded }, index): Problem[] => {
    if (recorded === undefined) return []
    const last = index === commands.length - 1
    const at = { ...place, line }
    const of = `What was recorded of \`${text.split('\n', 1)[0] ?? ''}\``
    const lacks = [
      index === showingCommand(commands) ? shows : undefined,
      last ? until : undefined,
    ].filter((wanted) => wanted !== undefined && !recorded.output.includes(wanted))
    const status = last ? (exit ?? (until === undefined ? 0 : undefined)) : 0
    return [
      ...lacks.map((expected) => ({
        place: at,
        message: `${of} does not show what the page says`,
        expected: `\`${expected ?? ''}\``,
        found: recorded.output.trimEnd() === '' ? 'no output' : recorded.output.trimEnd(),
      })),
      ...(status === undefined || status === recorded.exit
        ? []
        : [
            {
              place: at,
              message: `${of} ended otherwise than the page says`,
              expected: `exit status ${status}`,
              found: `${recorded.exit}`,
            },
          ]),
    ]
  })
}

/** Recordings that are not as a rehearsal wrote them, even where what differs is masked. */
export function checkSeals({ tasks, recordings }: Workshop): Problem[] {
  return tasks.flatMap(({ name }): Problem[] => {
    const file = recordingFile(name)
    const text = recordings[file]
    if (text === undefined || isSealed(text)) return []
    const message = 'This recording was edited: it is not as a rehearsal wrote it'
    return [{ place: { file }, message, expected: recordAgain }]
  })
}
