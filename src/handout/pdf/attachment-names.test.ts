import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachmentNames } from './attachment-names.ts'

const table: readonly (readonly [paths: readonly string[], names: readonly string[]])[] = [
  [
    ['a/default.nix', 'b/default.nix', 'default.nix'],
    ['a--default.nix', 'b--default.nix', 'default.nix'],
  ],
  [
    ['a--b.nix', 'a/b.nix', 'a--b (2).nix'],
    ['a--b.nix', 'a--b (3).nix', 'a--b (2).nix'],
  ],
  [
    ['Read', 'read', 'é', 'e\u0301'],
    ['Read', 'read (2)', 'é (2)', 'e\u0301'],
  ],
]

for (const [paths, names] of table) {
  test(`${paths.join(', ')} have names of their own`, () => {
    const found = attachmentNames(paths)
    assert.deepEqual(
      paths.map((path) => found.get(path)),
      names,
    )
    assert.equal(new Set([...found.values()].map((name) => name.toLowerCase())).size, paths.length)
  })
}
