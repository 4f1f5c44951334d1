import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from './markdown.ts'

/** What may know of Nix: the grammar of the language, and who shows and selects code in it. */
const mayKnow = [
  'src/code/languages/',
  'src/code/language.ts',
  // Their samples are in this language.
  'src/code/fixtures/',
  'src/code/excerpt.test.ts',
  'src/code/file-diff.test.ts',
  'src/code/language.test.ts',
  'src/code/named-lines.test.ts',
  'src/code/regions.test.ts',
  'src/deck/fixtures/',
  'src/deck/height.test.ts',
  'src/code/code-html.test.ts',
  'src/code/highlight.test.ts',
  'src/cli/bench/templates/',
  'src/cli/bench/make-page.ts',
  'src/cli/bench/make-page.test.ts',
  // Looks that no page of another workshop has the word.
  'src/cli/build.test.ts',
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
