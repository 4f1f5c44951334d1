import path from 'node:path'
import type { RecordedOutput } from '../console/recorded-output.ts'
import type { Console, RunCommand } from '../lesson/block.ts'

/** Lines that an output in its place may have; longer ones are folded on the page. */
const most = 8

/** Whether an output is so long that it stands in the appendix. */
export function isLongOutput(recorded: RecordedOutput | undefined): boolean {
  return recorded !== undefined && recorded.output.split('\n').length > most
}

/** The anchor of a command's output: the task and the line of the command. */
export function outputAnchor({ place }: Console, { line }: RunCommand): string {
  return `output-${path.posix.basename(place.file, '.mdx')}-${line}`
}
