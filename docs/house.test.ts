import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from './markdown.ts'

/** What may know of Nix: the grammar of the language, and who shows and selects code in it. */
const mayKnow = [
  'src/code/languages/',
  'src/code/language.ts',
  'src/code/comments.ts',
  // Their samples are in this language.
  'src/code/fixtures/',
  'src/code/excerpt.test.ts',
  'src/code/file-diff.test.ts',
  'src/code/language.test.ts',
  'src/code/named-lines.test.ts',
  'src/code/regions.test.ts',
  'src/code/select-languages.test.ts',
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

/** The rooms from the ground up; each may ask those of a lower number, and its own files. */
const floors: Readonly<Record<string, number>> = {
  files: 0,
  interface: 0,
  code: 1,
  console: 1,
  questions: 1,
  lesson: 2,
  claims: 3,
  rehearsal: 3,
  site: 4,
  page: 5,
  deck: 5,
  handout: 5,
  pages: 6,
  cli: 7,
}

test('no room asks one above it or beside it', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.endsWith('.test.ts') && roomOf(file) !== 'fuzz')
  const rooms = new Set(files.map(roomOf).filter((room) => !room.includes('.')))
  assert.deepEqual([...rooms].sort(), Object.keys(floors).sort())
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((asked) => asked.startsWith('src/') && roomOf(asked) !== roomOf(file))
      .filter((asked) => (floors[roomOf(asked)] ?? 0) >= (floors[roomOf(file)] ?? 0))
      .map((asked) => `${file} asks ${asked}`),
  )
  assert.deepEqual(wrong, [])
})

function roomOf(file: string): string {
  return file.split('/')[1] ?? ''
}

/** The files of the project that a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']*)'/g)].map(([, asked = '']) =>
    path.posix.join(path.posix.dirname(file), asked),
  )
}
