import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readSources } from '../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../src/lesson/workshop.ts'
import { pageEntries, searchEntries } from '../../src/site/search/entries.ts'
import { type Found, makeFinder } from '../../src/site/search/finder.ts'

const workshop = parseWorkshop(readSources(path.join(import.meta.dirname, '../..')))
const entries = [...workshop.tasks.flatMap(searchEntries), ...workshop.pages.flatMap(pageEntries)]
const find = makeFinder(entries)

/** `2-options#2.1` as the address of an entry, on a page of a task or another one. */
function addressOf(place: string): string {
  const [page = '', anchor = ''] = place.split('#')
  const id = [`/tasks/${page}/`, `/${page}/`].find((one) =>
    entries.some((entry) => entry.id === one),
  )
  const address = `${id ?? page}${anchor === '' ? '' : `#${anchor}`}`
  assert.ok(
    entries.some((entry) => entry.id === address),
    `There is no place ${place}`,
  )
  return address
}

function read(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8')
}

/** At least nine of ten. */
function expectMost(wrong: readonly string[], all: readonly unknown[]): void {
  assert.ok(
    wrong.length <= all.length / 10,
    `${wrong.length} of ${all.length}\n${wrong.join('\n')}`,
  )
}

/** What is told of a message whose first place is not one of those wanted. */
function wrongFirst({ text, wanted }: (typeof pasted)[number]): string[] {
  const [first] = find(text)
  if (first && wanted.includes(first.entry.id)) return []
  return [`${text}\n    ${first ? said(first) : '–'}`]
}

const said = ({ kind, entry }: Found): string => `${kind} ${entry.id}`

function readMessages(name: string): { readonly wanted: string[]; readonly text: string }[] {
  return read(name)
    .split(/^=> /m)
    .slice(1)
    .map((block) => {
      const [places = '', ...lines] = block.split('\n')
      const wanted = places === 'none' ? [] : places.split(' ').map(addressOf)
      return { wanted, text: lines.join('\n').trim() }
    })
}

const pasted = readMessages('errors.txt')
const retold = readMessages('own-words.txt')

test('of the pasted messages, those that are explained lead there first', () => {
  const explained = pasted.filter(({ wanted }) => wanted.length > 0)
  assert.ok(explained.length >= 120, `${explained.length}`)
  expectMost(explained.flatMap(wrongFirst), explained)
})

test('so do those that are no whole message of any hint', () => {
  const loose = retold.filter(({ text }) => find(text)[0]?.kind !== 'this-error')
  assert.ok(loose.length >= 60, `${loose.length}`)
  expectMost(loose.flatMap(wrongFirst), loose)
})

test('no pasted message is said to be an error that it is not', () => {
  for (const { text, wanted } of [...pasted, ...retold]) {
    const sure = find(text).filter(({ kind }) => kind === 'this-error')
    const [first] = sure
    assert.ok(
      first === undefined || wanted.includes(first.entry.id),
      `${text}\n${sure.map(said).join('\n')}`,
    )
  }
})

const queries = read('queries.txt')
  .split('\n')
  .filter((line) => line.includes(' => '))
  .map((line) => {
    const [query = '', places = ''] = line.split(' => ')
    return { query, wanted: places.split(' ').map(addressOf) }
  })

test('what readers look for is among the first two', () => {
  assert.ok(queries.length >= 120, `${queries.length}`)
  const wrong = queries.flatMap(({ query, wanted }) => {
    const found = find(query).slice(0, 2)
    return found.some(({ entry }) => wanted.includes(entry.id))
      ? []
      : [`${query}: ${found.map(said).join(', ')}`]
  })
  expectMost(wrong, queries)
})
