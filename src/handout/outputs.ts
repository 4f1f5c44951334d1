import type { RecordedOutput } from '../console/recorded-output.ts'

/** Lines that an output in its place may have; longer ones are folded on the page. */
const most = 8

/** Whether an output is so long that the lesson on paper leaves it to the page on the web. */
export function isLongOutput(recorded: RecordedOutput | undefined): boolean {
  return recorded !== undefined && recorded.output.split('\n').length > most
}
