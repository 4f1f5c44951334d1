import assert from 'node:assert/strict'
import { it } from 'node:test'
import { formatProblem } from '../../files/problem.ts'
import { missingGlyphs } from './glyphs.ts'

const message = (place: string, character: string, code: string): string =>
  `${place}  No font of the PDFs has \`${character}\` (${code})\n    expected: another character, or a picture`

const table: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
  ['the letters of western Europe', 'Grüße, ça œuvre — “ja” … ½ × 3 °C', []],
  ['arrows, lines and ticks', '→ ├── ✓ ● ⋯ ⇒', []],
  ['faces', '😀 🙂', []],
  ['a face with the mark that colours it', '☺\uFE0F', []],
  ['Korean', 'a\n한국', [message('a.mdx:2', '한', 'U+D55C'), message('a.mdx:2', '국', 'U+AD6D')]],
  ['another picture', '🎉 and 🎉', [message('a.mdx:1', '🎉', 'U+1F389')]],
]

for (const [what, text, problems] of table) {
  it(`names what no font has, once: ${what}`, () => {
    assert.deepEqual(missingGlyphs([['a.mdx', text]]).map(formatProblem), problems)
  })
}
