import { asyncPlaces } from './async-scripts.ts'
import { policyTag, styleSources } from './content-security.ts'
import { insertTexts, readPageTags } from './page-tags.ts'

/** A finished page, and its styles as a policy names them. */
interface FinishedPage {
  readonly html: string
  readonly styles: readonly string[]
}

/**
 * A built page with what Astro does not give it: a policy, right behind its character set, and scripts that are
 * run on their own.
 *
 * @param html the page, each character a byte
 * @param file its path, for the message
 * @throws ProblemError where a script stands in it that is none of ours
 * @throws Error where it names no character set, as every page of ours does
 */
export function finishPage(html: string, file: string): FinishedPage {
  const tags = readPageTags(html)
  const policy = policyTag(tags, file)
  if (tags.charsetEnd === undefined) throw new Error(`${file} names no character set`)
  const texts = asyncPlaces(tags.scripts).map((place) => [place, ' async'] as const)
  return {
    html: insertTexts(html, [[tags.charsetEnd, policy], ...texts]),
    styles: styleSources(tags.styles),
  }
}
