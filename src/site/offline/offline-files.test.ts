import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, it } from 'node:test'
import { offlineFiles } from './offline-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offline-'))
after(() => {
  rmSync(folder, { recursive: true })
})

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

it('lists every file by the address at which it is read', () => {
  for (const file of [
    'index.html',
    '404.html',
    'tasks/a b/index.html',
    '_astro/x.Ab12.js',
    'pictures/index.html.svg',
  ]) {
    write(file, 'text')
  }
  const text = '982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1'
  assert.deepEqual(offlineFiles(folder), [
    { url: './', revision: text },
    { url: '404.html', revision: text },
    { url: '_astro/x.Ab12.js', revision: null },
    { url: 'pictures/index.html.svg', revision: text },
    { url: 'tasks/a%20b/', revision: text },
  ])
})

it('gives another revision to what changed, and to nothing else', () => {
  const before = offlineFiles(folder)
  write('404.html', 'other')
  const changed = offlineFiles(folder).filter(
    ({ revision }, index) => revision !== before[index]?.revision,
  )
  assert.deepEqual(
    changed.map(({ url }) => url),
    ['404.html'],
  )
})
