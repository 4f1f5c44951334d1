import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from './nearest.ts'

const names = ['config', 'configuration.nix', 'common.nix', 'vm.nix', 'Select', 'state', 'stat']

const table: readonly (readonly [name: string, nearest: readonly string[]])[] = [
  ['confg', ['config']],
  ['commno.nix', ['common.nix']],
  // A name that holds all of the wrong one is near, however long it is.
  ['configuration', ['configuration.nix']],
  ['select', ['Select']],
  ['satte', ['state']],
  ['xylophone', []],
  ['', []],
  ['nix', ['common.nix', 'configuration.nix', 'vm.nix']],
]

for (const [name, wanted] of table) {
  test(`near \`${name}\` lies ${wanted.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(nearest(name, names), wanted)
  })
}

test('three names at most', () => {
  assert.equal(nearest('a', ['b', 'c', 'd', 'e', 'a']).length, 3)
  assert.equal(nearest('a', ['b', 'c', 'd', 'e', 'a'])[0], 'a')
})
