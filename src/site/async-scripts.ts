import type { ScriptTag } from './page-tags.ts'

/**
 * Where ` async` has to be set in, as offsets into the page, so that the script of `Layout.astro` is run when it
 * comes. Otherwise it is run in one go with what a browser does at the end of a page, which blocks slow phones;
 * so it has to wait for that end itself, with `whenParsed`. Either way the page counts as loaded only after it.
 * The deck's script stays as it is.
 */
export function asyncPlaces(scripts: readonly ScriptTag[]): number[] {
  return scripts
    .filter(({ attributes: { type, src } }) => type === 'module' && src?.includes('/Layout.'))
    .map(({ start }) => start + '<script'.length)
}
