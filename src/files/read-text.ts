import { readFileSync } from 'node:fs'
import { type Place, ProblemError } from './problem.ts'

/**
 * The text of a file of an author, each line of which ends with a line feed: what Windows puts before it says
 * nothing, nor does the mark that some editors put before the first line; patches, hashes and selections mean
 * the same lines on every machine.
 *
 * @param place where to tell of a file that is no text
 * @throws ProblemError where it is not in UTF-8
 */
export function readText(file: string, place: Place): string {
  return decodeText(readFileSync(file), place).replace(/^\uFEFF/, '')
}

/**
 * Bytes as text with line feeds.
 *
 * @throws ProblemError at the line of `place.file` where they are not UTF-8
 */
export function decodeText(bytes: Buffer, place: Place): string {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return withLineFeeds(decoder.decode(bytes))
  } catch {
    const expected = 'the file saved as UTF-8'
    const message = 'The file is not in UTF-8'
    if (bytes.includes(0)) {
      const found = 'UTF-16, or no text at all'
      throw new ProblemError({ place: { ...place, line: 1 }, message, expected, found })
    }
    const replaced = bytes.toString('utf8')
    const line = replaced.slice(0, replaced.indexOf('\uFFFD')).split('\n').length
    throw new ProblemError({
      place: { ...place, line },
      message,
      expected,
      found: replaced.split('\n')[line - 1]?.trim().slice(0, 80) ?? '',
    })
  }
}

/** A text whose lines may end as they do on Windows, with lines that end with a line feed. */
export function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
