import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnwatched } from './watched.ts'

const table: readonly [file: string, root: string, unwatched: boolean][] = [
  ['/p/src/site/Head.astro', '/p', false],
  ['/p/workshop/dist', '/p', false],
  ['/p/distance', '/p', false],
  ['/p/dist/index.html', '/p', true],
  ['/p/.cache', '/p/e2e/w', true],
  ['/p/dist/index.html', '/p/e2e/w', true],
  ['/p/.cache', '/p/.cache/w', false],
  ['/p/.cache/other/x', '/p/.cache/w', true],
  ['/p/.cache/w2', '/p/.cache/w', true],
  ['/p/.cache/w/content/tasks/1.mdx', '/p/.cache/w', false],
]

for (const [file, root, unwatched] of table) {
  test(`${file} with the workshop in ${root}`, () => {
    assert.equal(isUnwatched('/p', root, file), unwatched)
  })
}
