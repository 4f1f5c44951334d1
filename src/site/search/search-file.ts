import type { SearchEntry } from './entries.ts'

/** What a browser loads when the search is opened. */
export interface SearchFile {
  readonly entries: readonly SearchEntry[]
  /** The command that says what is missing, and the one that brings the files of a step; where there are some. */
  readonly check: string | undefined
  readonly catchUp: string | undefined
}
