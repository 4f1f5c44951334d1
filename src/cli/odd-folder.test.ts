import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oddFolder } from './odd-folder.ts'

// Each was tried: the project was built in a folder of this name.
const names: readonly (readonly [name: string, builds: boolean])[] = [
  ['a b', true],
  ["ü'q", true],
  ['[x]', true],
  ['a&b;(c)', true],
  ['a%20b', false],
  ['100%', false],
  ['a#b', false],
  ['a?b', false],
  ['a*b', false],
  ['x"y', false],
]
for (const [name, builds] of names) {
  test(`a folder named ${name} is ${builds ? 'taken' : 'refused'}`, () => {
    const said = builds
      ? undefined
      : `/home/${name}/workshop  Nothing can be built in a folder of this name\n    expected: a name without % # ? * "\n    found: ${name}`
    assert.equal(oddFolder(`/home/${name}/workshop`), said)
  })
}
