import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds } from '../fuzz/holds.ts'
import { mutated } from '../fuzz/mutated.ts'
import { readOrRefuse } from '../fuzz/refused.ts'
import type { Place } from '../files/problem.ts'
import { excerpt } from './excerpt.ts'
import { diffFile } from './file-diff.ts'
import { languageOf } from './language.ts'
import { parseLineRanges } from './line-ranges.ts'
import { formatNamePath, parseNamePath } from './name-path.ts'
import type { NameTree } from './name-tree.ts'
import { namedLines } from './named-lines.ts'
import { regionsOf } from './regions.ts'
import { exactText, linesOf } from './text-lines.ts'

const place: Place = { file: 'content/tasks/1-lamp.mdx', line: 1 }
const author = { file: place.file, text: '' }

const brackets = ['{', '}', '[', ']', '(', ')', ';', ',', ':', '=', '.', '"', "'", '`', '\\', '$']
const marks = ['# region a\n', '# endregion a\n', '// region b, c\n', '// endregion\n', '\n']

/** A file of each language that `select` knows, or that has regions, and signs that mean something in it. */
const samples: readonly (readonly [name: string, pieces: readonly string[]])[] = [
  [
    'module.nix',
    ["''", "''${", "'''", '/*', '*/', 'let', 'in', 'inherit (a) b;', './${x}.nix', '"\\'],
  ],
  ['server.ts', ['/*', '*/', '//', '${', '=>', 'class A {', 'function f(', '<T>', '#x', 'const']],
  ['lamp.json', ['"a":', 'null', '1e9', '\\u00', '//', '"\\']],
  [
    'lamp.sh',
    ['<<EOF\n', '$(', '${', 'if', 'fi', 'case a in', 'esac', 'f() {', '|', '((', '))', 'do'],
  ],
  ['settings.ini', ['[x]', '#']],
]

for (const [name, pieces] of samples) {
  const sample = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
  const texts = mutated(sample, [...pieces, ...brackets, ...marks])

  test(`every name of any ${name} gives lines that exist`, () => {
    holds(texts, (text) => {
      const count = linesOf(text).length
      const tree = languageOf(name, text).names?.(text).tree
      for (const path of paths(tree)) {
        const found = readOrRefuse(
          () => namedLines(name, text, formatNamePath(path), place),
          author,
        )
        for (const { first, last } of found ?? []) {
          assert.ok(first >= 1 && last >= first && last <= count, `${first}-${last} of ${count}`)
        }
      }
    })
  })

  const selection = fc.oneof(
    fc.constant({}),
    fc.record({ region: fc.constantFrom('a', 'b', 'b, a', 'd', '', '__proto__') }),
    fc.record({ lines: fc.constantFrom('1', '1-', '2-3', '1,3-', '0', '3-1', '', '9'.repeat(30)) }),
    fc.record({
      select: fc.constantFrom('a', 'a.b', 'f.d', 'a[1]."b.c"', 'a..b', '"', '', '${x}'),
    }),
  )

  test(`an excerpt or a difference of any ${name} holds its lines as they are`, () => {
    holds(fc.tuple(texts, texts, selection), ([text, other, chosen]) => {
      const own = { file: `workshop/${name}`, text }
      const regions = readOrRefuse(() => regionsOf(name, text), own)
      if (regions === undefined) return
      const shown = readOrRefuse(() => excerpt(name, text, chosen, place), author)
      if (shown !== undefined) {
        const lines = linesOf(text)
        const numbers = shown.lines.flatMap(({ number }) => number ?? [])
        assert.equal(shown.copy, exactText(text, new Set(numbers)))
        for (const { number, text: line } of shown.lines) {
          if (number === undefined) continue
          assert.ok(lines[number - 1]?.endsWith(line), line)
        }
      }
      if (readOrRefuse(() => regionsOf(name, other), { ...own, text: other }) === undefined) return
      const { lines } = diffFile(name, text, other, { context: 1e6, place })
      const side = (kinds: readonly string[]): number =>
        lines.filter(({ kind }) => kinds.includes(kind)).length
      assert.ok(side(['same', 'removed']) <= linesOf(text).length)
      assert.ok(side(['same', 'added']) <= linesOf(other).length)
    })
  })
}

/** Every path through a tree of names, those above first. */
function* paths(tree: NameTree | undefined, above: readonly string[] = []): Generator<string[]> {
  for (const [name, child] of tree?.children ?? []) {
    const path = [...above, name]
    yield path
    yield* paths(child, path)
  }
}

test('a path of names comes back as it was written', () => {
  const signs = fc.constantFrom('\n', '"', '\\', '${', '}', '.', '[0]', ' ', 'a')
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(signs).map((all) => all.join('')),
  )
  holds(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
    assert.deepEqual(parseNamePath(formatNamePath(names), place), names)
  })
})

test('any text is a path of names, or lines of a file, or is refused', () => {
  const signs = fc.constantFrom(...'.["]${}-,0129 a\\'.split(''))
  const text = fc.oneof(
    fc.string(),
    fc.array(signs, { maxLength: 12 }).map((all) => all.join('')),
  )
  holds(text, (written) => {
    readOrRefuse(() => parseNamePath(written, place), author)
    for (const { first, last } of readOrRefuse(
      () => parseLineRanges(written, 20, 'a.sh', place),
      author,
    ) ?? []) {
      assert.ok(first >= 1 && last >= first && last <= 20)
    }
  })
})
