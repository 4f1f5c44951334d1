import type { RecordedLine } from './differing.ts'

/** What a rehearsal recorded of one command. */
export interface RecordedOutput {
  /** The lines of the output, with what differs from one machine to the next. */
  readonly lines: readonly RecordedLine[]
  readonly output: string
  readonly exit: number
  /** The file that holds the recording. */
  readonly file: string
  readonly date: string
  /** What kind of machine it ran on. */
  readonly on: string
}
