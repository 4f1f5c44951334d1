import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from './markdown.ts'

/** What may know of Nix: the grammar of the language, and who shows and selects code in it. */
const mayKnow = [
  'src/snippets/languages/',
  'src/snippets/language.ts',
  // Their samples are in this language.
  'src/snippets/fixtures/',
  'src/snippets/excerpt.test.ts',
  'src/snippets/file-diff.test.ts',
  'src/snippets/language.test.ts',
  'src/snippets/named-lines.test.ts',
  'src/snippets/regions.test.ts',
  'src/deck/fixtures/',
  'src/deck/height.test.ts',
  'src/site/code-html.test.ts',
  'src/site/highlight.test.ts',
  'src/bench/templates/',
  'src/bench/make-page.ts',
  'src/bench/make-page.test.ts',
  // Looks that no page of another workshop has the word.
  'src/commands/build.test.ts',
]

/** Other words, such as Unix, end so, too. */
const knows = /(?<!u|phoe)nix/i

test('nothing else in src/ knows of Nix or NixOS', () => {
  const files = globSync('src/**/*.*', { cwd: root }).map((file) => file.split(path.sep).join('/'))
  assert.ok(files.length > 100, files.join(' '))
  const found = files
    .filter((file) => !mayKnow.some((known) => file.startsWith(known)))
    .filter((file) => knows.test(file + textOf(file)))
  assert.deepEqual(found, [])
})

/** The text of a file; in a test, a file may be called `lamp.nix`, which nobody reads as Nix. */
function textOf(file: string): string {
  const text = readFileSync(path.join(root, file), 'utf8')
  return file.endsWith('.test.ts') ? text.replace(/\.nix\b/g, '') : text
}

test('what may know of Nix does', () => {
  const files = mayKnow.filter((file) => !file.endsWith('/'))
  const without = files.filter((file) => !knows.test(readFileSync(path.join(root, file), 'utf8')))
  assert.deepEqual(without, [])
})
