import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { attachable, attachedFiles, idleAttachments } from './attachments.ts'

const start = new Map(
  ['a.nix', 'a/b.nix', 'a/b.test.ts', 'a/test/c.ts', 'tests/d.sh', 'a-b/latest/e.nix'].map(
    (path) => [path, ''],
  ),
)

const table: readonly (readonly [
  named: readonly string[] | undefined,
  files: readonly string[],
])[] = [
  [undefined, ['a.nix', 'a/b.nix', 'a-b/latest/e.nix']],
  [[], []],
  [['a.nix'], ['a.nix']],
  [['a/'], ['a/b.nix']],
  [['a/b.test.ts', 'a-b/'], ['a-b/latest/e.nix']],
  [['a', 'a/b', '/', ''], []],
]

describe('attachedFiles', () => {
  for (const [named, files] of table) {
    it(`attaches ${files.join(', ') || 'nothing'} for ${JSON.stringify(named)}`, () => {
      assert.deepEqual([...attachedFiles(start, named).keys()], files)
    })
  }
})

it('names that stand for nothing are told', () => {
  assert.deepEqual(idleAttachments(start, ['a.nix', 'a', 'a/', 'a/test/', 'b.nix']), [
    [1, 'a'],
    [3, 'a/test/'],
    [4, 'b.nix'],
  ])
})

it('files and folders can be named', () => {
  assert.deepEqual(attachable(start), [
    'a.nix',
    'a/b.nix',
    'a-b/latest/e.nix',
    'a/',
    'a-b/',
    'a-b/latest/',
  ])
})
