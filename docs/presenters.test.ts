import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { helpKeys } from '../src/deck/help-keys.ts'
import { parseConfig } from '../src/lesson/config.ts'
import { docNamed, root } from './markdown.ts'

const presenters = docNamed('docs/presenters.md')

test('docs/presenters.md lists the keys that the deck lists', () => {
  const rows = helpKeys.map(([names]) => [...names])
  const told = presenters.text.split('\n').flatMap((line) => {
    const keys = [...line.matchAll(/<kbd>(.*?)<\/kbd>/g)].map(([, name]) => name)
    return keys.length > 0 ? [keys] : []
  })
  assert.deepEqual(told, rows)
})

test('the fields of an event in docs/presenters.md can be read', () => {
  const [shown] = presenters.fences.filter(({ language }) => language === 'yaml')
  const settings = readFileSync(path.join(root, 'content/workshop.yaml'), 'utf8')
  const others = settings.replace(/^event:\n(?: .*\n)*/m, '')
  const { event } = parseConfig('docs/presenters.md', `${others}\n${shown?.text ?? ''}\n`)
  const empty = Object.entries(event).filter(([, value]) => value === '')
  assert.deepEqual(empty, [])
})
