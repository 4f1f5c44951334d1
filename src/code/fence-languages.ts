import { bundledLanguagesInfo } from 'shiki/langs'

/** Every name that a fenced block may give as its language: those that Shiki knows, and plain text. */
export const languages: ReadonlySet<string> = new Set([
  'text',
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
])
