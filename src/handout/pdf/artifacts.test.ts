import assert from 'node:assert/strict'
import { it } from 'node:test'
import { markArtifacts } from './artifacts.ts'

const text = 'BT\n/F4 10 Tf\n1 0 0 1 9 9 Tm\n<0030> Tj\nET'
const path = '1 2 m\n3 4 l\nS'
const box = '0 0 9 9 re\nf'
const marked = (content: string): string => `/Artifact BMC\n${content}\nEMC`
const known = (content: string): string => `/NonStruct <</MCID 0 >>BDC\n${content}\nEMC`

const table: readonly (readonly [what: string, before: string, after: string])[] = [
  ['text', text, marked(text)],
  ['a line and a box', `${path}\n${box}`, `${marked(path)}\n${marked(box)}`],
  ['a path of two parts', '1 2 m\n3 4 l\n5 6 m\n7 8 l\nS', marked('1 2 m\n3 4 l\n5 6 m\n7 8 l\nS')],
  ['a picture', 'q\n/X78 Do\nQ', `q\n${marked('/X78 Do')}\nQ`],
  ['nothing that is known', known(text), known(text)],
  [
    'what is between two known parts',
    `${known(text)}\n${box}\n${known(path)}`,
    `${known(text)}\n${marked(box)}\n${known(path)}`,
  ],
  ['no area that only cuts', '0 0 9 9 re\nW\nn', '0 0 9 9 re\nW\nn'],
  ['no colour and no state', 'q\n1 0 0 rg\n/G3 gs\nQ', 'q\n1 0 0 rg\n/G3 gs\nQ'],
]

it('leaves the running title out where a page has the title itself', () => {
  const at = (y: number): string => text.replace('9 9 Tm', `9 ${y} Tm`)
  const page = `${at(41)}\n${known(at(50))}\n${at(1087)}`
  assert.equal(markArtifacts(page, true), `${known(at(50))}\n${marked(at(1087))}`)
  assert.equal(markArtifacts(page), `${marked(at(41))}\n${known(at(50))}\n${marked(at(1087))}`)
})

for (const [what, before, after] of table) {
  it(`marks what the structure does not know: ${what}`, () => {
    assert.equal(markArtifacts(before), after)
    assert.equal(markArtifacts(after), after)
  })
}
