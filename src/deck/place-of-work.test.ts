import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffFile } from '../code/file-diff.ts'
import type { LineGroup } from './code-pane.ts'
import { rowsOf } from './code-pane.ts'
import { showsWork, workExcerpt, workPlaces } from './place-of-work.ts'
import type { BlockOf } from '../lesson/block.ts'

const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${index + 1}`)

function solution(before: string[] | undefined, after: string[]): BlockOf<'solution'> {
  const text = (rows: string[]): string => rows.map((row) => `${row}\n`).join('')
  const old = before && text(before)
  const fresh = text(after)
  return {
    kind: 'solution',
    place: { file: 'x.mdx', line: 7 },
    step: '1.1',
    skipInDeck: false,
    before: { name: 'start', files: new Map(old === undefined ? [] : [['a.txt', old]]) },
    state: { name: '1.1', files: new Map([['a.txt', fresh]]) },
    diffs: [diffFile('a.txt', old, fresh, { context: 3 })],
  }
}

const ten = lines(10)
const cases: readonly (readonly [what: string, after: string[], places: readonly LineGroup[]])[] = [
  ['replaced lines', [...ten.slice(0, 3), 'x', 'y', ...ten.slice(5)], [[4, 5]]],
  ['a line after which some are added', [...ten.slice(0, 3), 'x', ...ten.slice(3)], [[3, 3]]],
  ['a deleted line', ten.filter((line) => line !== '7'), [[7, 7]]],
  [
    'several',
    ten.map((line) => (['2', '9'].includes(line) ? `${line}!` : line)),
    [
      [2, 2],
      [9, 9],
    ],
  ],
]
for (const [what, after, places] of cases) {
  test(what, () =>
    assert.deepEqual(workPlaces(solution(ten, after)), [{ file: 'a.txt', lines: places }]),
  )
}

test('a new file has no place yet', () => {
  assert.deepEqual(workPlaces(solution(undefined, ten)), [])
})

test('the excerpt is as long as a sheet allows, and shows all places', () => {
  const forty = lines(40)
  const one = solution(
    forty,
    forty.map((line) => (line === '20' ? 'x' : line)),
  )
  const [place] = workPlaces(one)
  assert.ok(place)
  const source = workExcerpt(one, place)
  assert.ok(showsWork(source, place))
  const rows = rowsOf(source)
  assert.deepEqual([rows[0]?.number, rows.at(-1)?.number], [14, 26])
  const far = solution(
    forty,
    forty.map((line) => (['2', '38'].includes(line) ? 'x' : line)),
  )
  const [places] = workPlaces(far)
  assert.ok(places)
  assert.deepEqual(
    rowsOf(workExcerpt(far, places)).map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, undefined, 33, 34, 35, 36, 37, 38, 39, 40],
  )
})
