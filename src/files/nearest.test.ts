import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from './nearest.ts'

const names = ['config', 'configuration.ini', 'common.ini', 'vm.ini', 'Select', 'state', 'stat']

const table: readonly (readonly [name: string, nearest: readonly string[]])[] = [
  ['confg', ['config']],
  ['commno.ini', ['common.ini']],
  // A name that holds all of the wrong one is near, however long it is.
  ['configuration', ['configuration.ini']],
  ['select', ['Select']],
  ['satte', ['state']],
  ['xylophone', []],
  ['', []],
  ['ini', ['common.ini', 'configuration.ini', 'vm.ini']],
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
