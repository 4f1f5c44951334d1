import path from 'node:path'
import type { Element } from 'hast'
import { unknownName } from '../files/problem.ts'
import type { LinePlace, PictureSize, Reader } from './reader.ts'

/** A picture of the workshop as a page shows it. */
interface Image extends PictureSize {
  /** Its path from the workshop's root. */
  readonly file: string
  /** Where it lies below the site's root. */
  readonly address: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/** Finds the picture of an `img`; one that is not there, or that says nothing, is a problem. */
export function readImage(
  { properties: { src, alt } }: Element,
  place: LinePlace,
  { file: page, pictures, problems }: Reader,
): Image | undefined {
  const url = String(src)
  const folder = path.posix.dirname(page)
  const file = path.posix.join(folder, url)
  const size = pictures[file]
  if (size === undefined) {
    const known = Object.keys(pictures).map((one) => path.posix.relative(folder, one))
    problems.push(unknownName(place, 'picture', url, known))
    return undefined
  }
  const text = typeof alt === 'string' ? alt.trim() : ''
  if (text === '') {
    problems.push({
      place,
      message: 'The picture says nothing to those who do not see it',
      expected: `![what it shows](${url})`,
    })
  }
  return { file, address: pictureAddress(file), alt: text, ...size }
}

/** Where a picture lies below the site's root. */
export function pictureAddress(file: string): string {
  return `/pictures/${encodeURIComponent(path.posix.basename(file))}`
}
