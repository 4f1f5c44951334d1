import type { ConsoleCommand } from './command.ts'
import type { RecordedCommand, Recording } from './recording.ts'

/**
 * What was recorded of each command of a page, in page order: the nth command of one text on one
 * machine belongs to the nth in the recording. Undefined for a command that was not recorded.
 */
export function pairRecording(
  commands: readonly Pick<ConsoleCommand, 'machine' | 'root' | 'text'>[],
  { commands: recorded }: Recording,
): (RecordedCommand | undefined)[] {
  const used = new Set<RecordedCommand>()
  return commands.map(({ machine, root, text }) => {
    const found = recorded.find(
      (one) => !used.has(one) && one.machine === machine && one.root === root && one.text === text,
    )
    if (found !== undefined) used.add(found)
    return found
  })
}
