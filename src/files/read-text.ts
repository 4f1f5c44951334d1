import { readFileSync } from 'node:fs'

/**
 * The text of a file, each line of which ends with a line feed: what Windows puts before it says
 * nothing, and patches, hashes and selections mean the same lines on every machine.
 */
export function readText(file: string): string {
  return withLineFeeds(readFileSync(file, 'utf8'))
}

/** A text whose lines may end as they do on Windows, with lines that end with a line feed. */
export function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
