import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { maskNix } from './nix-mask.ts'

describe('maskNix', () => {
  const table: [name: string, text: string, masked: string][] = [
    ['an escaped interpolation', "''a''${b}''", "''a___{b}''"],
    ['escaped quotes', "''a'''b''", "''a___b''"],
    ['an escaped character', "''a''\\nb''", "''a____b''"],
    ['a doubled dollar', '"$${a}"', '"__{a}"'],
    ['a path with an interpolation', './${a}/b.nix;', '____________;'],
    ['a path below an interpolation', '../x-${a}.${b}', '_'.repeat(14)],
    ['an attribute by interpolation', 'a.${b}.c', 'a.${b}.c'],
    ['quotes in a comment', "# don't ''\n''$${a}''", "          \n''__{a}''"],
    ['quotes in a long comment', "/* '' */ ''''''${a}''", "         ''___'${a}''"],
    ['a string in an interpolation', '"${"}"}" + "$$"', '"${"}"}" + "__"'],
    ['an escaped quote', '"\\"$$"', '"\\"__"'],
    ['a name that ends in quotes', "foldl' ''$$''", "foldl' ''__''"],
    ['nothing to mask', 'a // { b = "${c}"; }', 'a // { b = "${c}"; }'],
    ['a string without its end', "''a", "''a"],
    ['a string that ends in a backslash', 'a = "\\', 'a = "_'],
    ['what the grammar alone takes for a string', "a '''= { } \\", "a '''= { } _"],
  ]
  for (const [name, text, masked] of table) {
    it(name, () => {
      assert.equal(maskNix(text), masked)
    })
  }

  it('keeps the length and the lines of a real file', () => {
    const text = readFileSync(new URL('../fixtures/module.nix', import.meta.url), 'utf8')
    const masked = maskNix(text)
    assert.notEqual(masked, text)
    assert.equal(masked.length, text.length)
    assert.equal(masked.split('\n').length, text.split('\n').length)
  })
})
