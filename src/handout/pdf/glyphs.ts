import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkitten'
import type { Problem } from '../../files/problem.ts'

/** The fonts of our sheets and the characters that each is taken for: those of plex.css and handout-fonts.css. */
const fonts: readonly (readonly [file: string, from: number, to: number])[] = [
  ['@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2', 0, 0x10ffff],
  ['@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', 0, 0x10ffff],
  ['@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff2', 0x2190, 0x27bf],
  ['@fontsource-variable/noto-emoji/files/noto-emoji-9-wght-normal.woff2', 0x1f600, 0x1f64f],
]

/** What is not drawn by itself: line ends, joiners, the marks that choose a form. */
const silent = /[\s\p{Cf}\p{Variation_Selector}]/u

/**
 * The characters that none of the fonts has which our PDFs bring along, each where it stands first. They are printed in
 * a font of the computer, so elsewhere they look different, or as a box where it has none.
 *
 * @param texts by the path of their files
 */
export function missingGlyphs(texts: Iterable<readonly [file: string, text: string]>): Problem[] {
  const known = knownCharacters()
  const found = new Map<string, Problem>()
  for (const [file, text] of texts) {
    for (const [index, line] of text.split('\n').entries()) {
      for (const character of line) {
        if (silent.test(character) || known.has(character) || found.has(character)) continue
        const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
        found.set(character, {
          place: { file, line: index + 1 },
          message: `No font of the PDFs has \`${character}\` (U+${code})`,
          expected: 'another character, or a picture',
        })
      }
    }
  }
  return [...found.values()]
}

let characters: ReadonlySet<string> | undefined

function knownCharacters(): ReadonlySet<string> {
  const require = createRequire(import.meta.url)
  characters ??= new Set(
    fonts.flatMap(([file, from, to]) => {
      const font = create(readFileSync(require.resolve(file)))
      if (font.isCollection) throw new Error(`${file} holds several fonts`)
      return font.characterSet
        .filter((code) => code >= from && code <= to)
        .map((code) => String.fromCodePoint(code))
    }),
  )
  return characters
}
