import { parseConsole } from '../console/block.ts'
import { pairRecording } from '../console/pair-recording.ts'
import { parseRecording } from '../console/recording.ts'
import type { Task } from '../workshop/task.ts'
import type { Sources, Workshop } from '../workshop/workshop.ts'

/** What a rehearsal saw of one command. */
export interface Seen {
  readonly output: string
  readonly exit: number
  /** The file that holds the recording. */
  readonly file: string
  readonly date: string
  /** What kind of machine it ran on. */
  readonly on: string
}

/**
 * What was recorded of every command of the pages, by the command's place (`file:line`).
 *
 * @throws ProblemError for a console block or a recording that cannot be read
 */
export function seenOutputs(workshop: Workshop, { recordings }: Sources): Record<string, Seen> {
  return Object.fromEntries(
    workshop.tasks.flatMap((task) => {
      const file = `content/recordings/${task.name}.txt`
      const text = recordings[file]
      return text === undefined
        ? []
        : seenOf(task, file, text, Object.keys(workshop.config.machines))
    }),
  )
}

function seenOf(
  task: Task,
  file: string,
  text: string,
  machines: readonly string[],
): (readonly [string, Seen])[] {
  const recording = parseRecording(file, text, machines)
  const { header } = recording
  const commands = task.words
    .filter(({ name, fenced }) => fenced && name === 'console')
    .flatMap(({ source = '', place }) => parseConsole(source, machines, place).commands)
  return pairRecording(commands, recording).flatMap((found, index) => {
    const command = commands[index]
    if (found === undefined || command === undefined) return []
    const { output, exit } = found
    const on = header.get(command.machine) ?? ''
    const seen = { output, exit, file, date: header.get('date') ?? '', on }
    return [[`${task.file}:${command.line}`, seen] as const]
  })
}
