import type { RecordedOutput } from '../console/recorded-output.ts'
import { blocksOf, type Task } from '../lesson/task.ts'

/** What was recorded of the commands of a task, in page order. */
export function recordedOutputs(task: Task): RecordedOutput[] {
  return blocksOf(task).flatMap((block) =>
    block.kind === 'console' ? block.commands.flatMap((command) => command.recorded ?? []) : [],
  )
}
