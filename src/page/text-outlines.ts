import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from 'fontkitten'

/** How a text is set. */
export interface TextStyle {
  readonly weight: 400 | 700
  /** Height of the font in px. */
  readonly size: number
  /** What stands between two letters beyond their own space, as a share of the size. */
  readonly tracking: number
}

/** A letter with the font that has it. */
interface Letter {
  readonly glyph: Glyph
  readonly font: Font
}

const require = createRequire(import.meta.url)
const plex = (subset: string, weight: TextStyle['weight']): string =>
  `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-${weight}-normal.woff`
/** The files that are asked, in turn, for a letter that the main one, the Latin Plex, lacks. */
const others = (weight: TextStyle['weight']): string[] => [
  ...['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map((one) =>
    plex(one, weight),
  ),
  `@fontsource/dejavu-mono/files/dejavu-mono-latin-${weight}-normal.woff`,
  ...Array.from({ length: 10 }, (_, part) => {
    return `@fontsource-variable/noto-emoji/files/noto-emoji-${part}-wght-normal.woff2`
  }),
]
const opened = new Map<string, Font>()

/** The width of a line of text in px. */
export function textWidth(text: string, style: TextStyle): number {
  return letters(text, style).reduce((width, letter) => width + advance(letter, style), 0)
}

/**
 * A line of text as the `d` of an SVG path that begins at `x` on the base line `y`. What is drawn from
 * outlines looks the same on every system, whichever fonts it has.
 */
export function textOutline(text: string, style: TextStyle, x: number, y: number): string {
  let left = x
  return letters(text, style)
    .map((letter) => {
      const scale = style.size / letter.font.unitsPerEm
      const path = letter.glyph.path.scale(scale, -scale).translate(left, y)
      left += advance(letter, style)
      return path.toSVG()
    })
    .join('')
}

function advance({ glyph, font }: Letter, { size, tracking }: TextStyle): number {
  return (glyph.advanceWidth / font.unitsPerEm + tracking) * size
}

/** The letters of a text; one that no font has is the empty box of the main one. */
function letters(text: string, { weight }: TextStyle): Letter[] {
  const visible = text.normalize().replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return Array.from(visible, (character) => {
    const code = character.codePointAt(0) ?? 0
    const main = open(plex('latin', weight))
    const font = main.hasGlyphForCodePoint(code) ? main : (fallback(code, weight) ?? main)
    return { font, glyph: font.glyphForCodePoint(code) }
  })
}

function fallback(code: number, weight: TextStyle['weight']): Font | undefined {
  const file = others(weight).find((one) => open(one).hasGlyphForCodePoint(code))
  return file === undefined ? undefined : open(file)
}

function open(file: string): Font {
  const known = opened.get(file)
  if (known !== undefined) return known
  const font = create(readFileSync(require.resolve(file)))
  if (font.isCollection) throw new Error(`${file} holds several fonts`)
  opened.set(file, font)
  return font
}
