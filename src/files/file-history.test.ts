import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FileHistory } from './file-history.ts'

const history = new FileHistory(
  new Map([
    ['a', '0'],
    ['b', '0'],
  ]),
)
const points = [
  history.last,
  history.add(new Map([['a', '1']])),
  history.add(
    new Map([
      ['a', undefined],
      ['c', '2'],
    ]),
  ),
  history.add(new Map([['a', '3']])),
]

for (const [point, expected] of [
  { a: '0', b: '0' },
  { a: '1', b: '0' },
  { b: '0', c: '2' },
  { a: '3', b: '0', c: '2' },
].entries()) {
  test(`point ${point} keeps its files, whatever comes after`, () => {
    const files = points[point] ?? new Map()
    const paths = Object.keys(expected)
    assert.deepEqual(Object.fromEntries(files), expected)
    assert.deepEqual([...files.keys()], paths)
    assert.deepEqual([...files.values()], Object.values(expected))
    assert.equal(files.size, paths.length)
    assert.deepEqual(
      ['a', 'b', 'c'].filter((path) => files.has(path)),
      paths,
    )
    const visited: string[] = []
    files.forEach((text, path) => visited.push(`${path} ${text}`))
    assert.deepEqual(
      visited,
      Object.entries(expected).map((entry) => entry.join(' ')),
    )
  })
}
