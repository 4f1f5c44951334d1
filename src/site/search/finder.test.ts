import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SearchEntry } from './entries.ts'
import { looksLikeError, makeFinder } from './finder.ts'

const entries: readonly SearchEntry[] = [
  {
    id: '/tasks/1-water/#1.1',
    page: 'Task 1',
    title: '1.1 Water the beds',
    text: 'Open the pump.',
  },
  {
    id: '/tasks/1-water/#1.2',
    page: 'Task 1',
    title: '1.2 Close it',
    text: `The valve. ${'Then wait. '.repeat(40)}`,
    code: 'beds.north.litres',
  },
  {
    id: '/tasks/1-water/#hint-dry',
    page: 'Task 1 · 1.1',
    title: "pump '…' is dry: no water in the pump",
    text: 'The pump needs water. Fill it.',
    error: "pump '…' is dry: no water in the pump",
  },
  { id: '/words/#pump', page: 'Words', title: 'Pump', text: 'What moves water.' },
]
const find = makeFinder(entries)
const found = (query: string): string[] =>
  find(query).map(({ entry, kind }) => `${kind}${kind && ' '}${entry.id}`)

const table: readonly (readonly [query: string, first: string])[] = [
  // What is explained comes before errors; a place whose title it is, first of all.
  ['pump', '/words/#pump'],
  ['pumps', '/words/#pump'],
  ['PUMP', '/words/#pump'],
  ['how do I close the valve?', '/tasks/1-water/#1.2'],
  // Two letters wrong; names in code, whole and in part.
  ['vavle', '/tasks/1-water/#1.2'],
  ['litres', '/tasks/1-water/#1.2'],
  ['north.litres', '/tasks/1-water/#1.2'],
  ['1.1', '/tasks/1-water/#1.1'],
  // An error is one only as a whole.
  ["error: pump 'south' is dry: no water in the pump", 'this-error /tasks/1-water/#hint-dry'],
  ["pump 'a'\nis dry: no\nwater in the pump", 'this-error /tasks/1-water/#hint-dry'],
  ['error: the pump is dry', 'error /tasks/1-water/#hint-dry'],
]

describe('the first that is found', () => {
  for (const [query, first] of table) {
    it(`\`${query.replaceAll('\n', ' ')}\`: ${first}`, () => {
      assert.equal(found(query)[0], first)
    })
  }
})

it('finds nothing for nothing, and for what is nowhere', () => {
  assert.deepEqual(found(' \n'), [])
  assert.deepEqual(found('zebra'), [])
})

it('finds nothing for an error that has but the usual words of errors', () => {
  assert.deepEqual(found('error: no zebra in the valve'), [])
})

it('lists no more than three for an error', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({
    id: `/tasks/1-water/#hint-${at}`,
    page: 'Task 1',
    title: `pipe ${at} is dry`,
    text: 'Water is missing in the pipe.',
    error: `pipe ${at} is dry`,
  }))
  assert.equal(makeFinder(many)('missing pipe').length, 3)
  assert.equal(makeFinder(many)('pipe').length, 9)
})

it('marks the words that were found', () => {
  const [first] = find('valve')
  assert.deepEqual(
    first?.excerpt.filter((piece) => piece.found).map(({ text }) => text),
    ['valve'],
  )
})

it('tells an error from a question', () => {
  for (const text of ['error: x', 'cannot open it', 'a\nb', 'bash: x: command not found']) {
    assert.ok(looksLikeError(text), text)
  }
  for (const text of ['how do I open a port', 'firewall', 'types.port']) {
    assert.ok(!looksLikeError(text), text)
  }
})
