import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outputLines } from '../site/output-lines.ts'
import { isWideOutput } from './wide-output.ts'

const outputs: readonly (readonly [what: string, text: string, wide: boolean])[] = [
  ['lines that fit', `${'x'.repeat(90)}\ny`, false],
  ['a line that is too long', `y\n${'x'.repeat(91)}`, true],
  ['signs that are one character each', '😨'.repeat(90), false],
  [
    'a long line where the output is cut',
    `${'x\n'.repeat(15)}${'x'.repeat(91)}${'\nx'.repeat(9)}`,
    false,
  ],
]

for (const [what, text, wide] of outputs) {
  test(`an output with ${what} is ${wide ? 'wide' : 'set as usual'}`, () => {
    assert.equal(isWideOutput(outputLines(text, [])), wide)
  })
}
