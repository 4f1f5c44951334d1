/** What a rehearsal recorded of one command. */
export interface RecordedOutput {
  readonly output: string
  readonly exit: number
  /** The file that holds the recording. */
  readonly file: string
  readonly date: string
  /** What kind of machine it ran on. */
  readonly on: string
}
