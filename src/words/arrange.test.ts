import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { RootContent } from 'mdast'
import { mdxToMdast } from 'satteri'
import { isJsx } from '../workshop/task.ts'
import { arrange, hintId } from './arrange.ts'
import { searchEntries } from './search-entries.ts'

const fixture = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, 'fixtures', file), 'utf8')
const page = fixture('lamp/content/tasks/1-lamp.mdx')

/** A tree as lines: what each word was told, and what lies inside it. */
function lines(node: RootContent, depth = 0): string[] {
  const attributes = isJsx(node)
    ? node.attributes.map((one) => {
        const name = one.type === 'mdxJsxAttribute' ? one.name : '…'
        const { value } = one
        return `${name}=${typeof value === 'object' ? `{${value?.value ?? ''}}` : JSON.stringify(value)}`
      })
    : []
  const name = isJsx(node) ? (node.name ?? '') : node.type
  const children = 'children' in node && !['paragraph', 'emphasis'].includes(node.type)
  return [
    '  '.repeat(depth) + [name, ...attributes].join(' '),
    ...(children ? node.children.flatMap((child) => lines(child, depth + 1)) : []),
  ]
}

test('a page becomes sections of prose and words, each told its place, its step and its id', () => {
  const root = mdxToMdast(page)
  if (root.type !== 'root') throw new Error('the fixture is a whole page')
  const arranged = arrange(root, 'p.mdx').children.flatMap((node) => lines(node))
  assert.equal(`${arranged.join('\n')}\n`, fixture('arranged.txt'))
})

test('the anchor of a hint follows from its step and its title', () => {
  assert.equal(hintId('2.2', 'Where do I start?'), 'hint-2.2-where-do-i-start')
  assert.equal(hintId(undefined, 'x'), 'hint-x')
})

test('steps, parts and hints can be found, answers and notes cannot', () => {
  assert.deepEqual(searchEntries('content/tasks/1-lamp.mdx', page, 'Light'), [
    { id: '1-lamp', title: 'Light', text: 'An opening with a link.' },
    {
      id: '1-lamp#1.1',
      title: '1.1 Light it',
      text: 'Prose one. Prose two. lamp.json More prose. A list with code: desk$ sh lamp.sh \\ --bright A quote. a=1 What will it say? Switch it on. desk$ lamp on Wait. Hot. Very.',
    },
    {
      id: '1-lamp#hint-1.1-no-light',
      title: 'no light',
      text: 'Switch it on.',
      error: 'no light',
    },
    { id: '1-lamp#wrap-up', title: 'Wrap-up', text: 'Done.' },
    { id: '1-lamp#hint-1.1-before-it-all', title: 'Before it all', text: 'Read on.' },
  ])
})

test('hints are found wherever the page shows them, and each has its own text alone', () => {
  const within = fixture('hints-within.mdx')
  assert.deepEqual(searchEntries('1-lamp.mdx', within, 'Light'), [
    { id: '1-lamp', title: 'Light', text: '' },
    { id: '1-lamp#1.1', title: '1.1 Light it', text: 'In a list: and on. Quoted. What is it?' },
    { id: '1-lamp#hint-1.1-listed', title: 'Listed', text: 'Turn the key.' },
    { id: '1-lamp#hint-1.1-no-light', title: 'no light', text: 'Switch.', error: 'no light' },
    { id: '1-lamp#hint-1.1-outer', title: 'Outer', text: 'Outside.' },
    { id: '1-lamp#hint-1.1-inner', title: 'Inner', text: 'Inside.' },
    { id: '1-lamp#hint-1.1-seen', title: 'Seen', text: 'Look.' },
  ])
})
