import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from './code-pane.ts'
import { splitCode } from './split-code.ts'

/** Lines from text: `+` and `-` at the beginning are a change, `~` stands for lines left out. */
function linesOf(text: string): Row[] {
  const kinds: Readonly<Record<string, Row['kind']>> = {
    '+': 'added',
    '-': 'removed',
    '~': 'gap',
  }
  return text.split('\n').map((line) => {
    const kind = kinds[line[0] ?? ''] ?? 'plain'
    const code = kind === 'plain' ? line : line.slice(1)
    return { kind, number: undefined, text: code, at: undefined }
  })
}

const repeat = (line: string, count: number): string => Array(count).fill(line).join('\n')

const sizes: readonly (readonly [what: string, code: string, size: number])[] = [
  ['a short block is large', repeat('a = 1;', 12), 32],
  ['a row more, and it is smaller', repeat('a = 1;', 13), 28],
  ['many rows are small', repeat('a = 1;', 16), 24],
  ['a long line makes the block smaller', 'x'.repeat(60), 28],
  ['a longer one is broken rather than small', `${'x '.repeat(35)}\na`, 28],
  ['many long ones are small', repeat('x '.repeat(35), 3), 24],
]
for (const [what, code, size] of sizes) {
  test(what, () => assert.equal(splitCode(linesOf(code)).size, size))
}

const parts: readonly (readonly [what: string, code: string, heights: readonly number[]])[] = [
  ['what fits stays whole', repeat('a', 16), [16]],
  ['what does not is halved', repeat('a', 20), [10, 10]],
  ['an empty line is the better place', `${repeat('a', 8)}\n\n${repeat('a', 11)}`, [9, 11]],
  ['so is what is left out', `${repeat('a', 7)}\n~\n${repeat('a', 12)}`, [8, 12]],
  [
    'a deep line is a bad place',
    `${repeat('a', 9)}\n${repeat('    b', 3)}\n${repeat('a', 8)}`,
    [12, 8],
  ],
  [
    'the last old line stays with the first new one',
    `${repeat('a', 5)}\n${repeat('-b', 5)}\n${repeat('+c', 5)}\n${repeat('a', 5)}`,
    [11, 9],
  ],
  ['a line that is broken takes two rows', `${'x'.repeat(80)}\n${repeat('a', 16)}`, [8, 9]],
  ['a line higher than a sheet has one for itself', `${'x'.repeat(3000)}\na`, [1, 1]],
]
for (const [what, code, heights] of parts) {
  test(what, () => {
    const { blocks } = splitCode(linesOf(code))
    assert.deepEqual(
      blocks.map(({ length }) => length),
      heights,
    )
  })
}

test('no line is lost, none is there twice', () => {
  const lines = linesOf(Array.from({ length: 70 }, (_, n) => `${' '.repeat(n % 9)}${n}`).join('\n'))
  assert.deepEqual(splitCode(lines).blocks.flat(), lines)
})
