import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withFonts } from './picture-fonts.ts'

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`

const table: readonly (readonly [what: string, drawing: string, names: readonly string[]])[] = [
  ['that names none', svg('<text>a</text>'), ['IBM Plex Sans']],
  [
    'that names two',
    svg('<style>text{font-family:Menlo,Arial}</style>'),
    ['Arial', 'Menlo', 'IBM Plex Sans'],
  ],
  ['that is none', 'not found', []],
]
for (const [what, drawing, names] of table) {
  it(`brings fonts into a drawing ${what}`, () => {
    const found = withFonts(drawing)
    const brought = [...found.matchAll(/@font-face\{font-family:"([^"]*)"/g)].map(
      ([, name]) => name,
    )
    assert.deepEqual([...new Set(brought)], names)
    assert.equal(found.replace(/<style>@font-face.*?<\/style>/, ''), drawing)
  })
}
