import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hangLines, outputSize } from './output-lines.ts'

const output = (text: string): string =>
  `<details class="output" open><summary>Output <small>recorded on a stand-in</small></summary><pre>${text}</pre></details>`

const sizes: readonly (readonly [what: string, text: string, size: string])[] = [
  ['lines that fit', `${'x'.repeat(90)}\ny`, ''],
  ['a line that is longer than the sheet', 'x'.repeat(91), 'wide'],
  ['the longest for the first size', 'x'.repeat(117), 'wide'],
  ['one that needs the second', `x\n${'x'.repeat(118)}`, 'widest'],
  ['the longest of all', 'x'.repeat(130), 'widest'],
  ['one that is broken in any size', 'x'.repeat(131), 'wide'],
  ['marks and signs that are one character', `<u>${'&lt;'.repeat(60)}</u>${'😨'.repeat(30)}`, ''],
  ['a long line of code beside the output', `</pre><pre>${'x'.repeat(200)}`, ''],
]

for (const [what, text, size] of sizes) {
  test(`the size of ${what} is \`${size}\``, () => {
    assert.equal(outputSize(output(text)), size)
  })
}

test('where lines are too long each is a block of its own, with all of its text', () => {
  const long = `<u>12</u> ${'x'.repeat(88)}`
  assert.equal(
    hangLines(`a${output(`${long}\n\nend`)}b`),
    `a${output(`<span class="output-line">${long}\n</span><span class="output-line">\n</span><span class="output-line">end\n</span>`)}b`,
  )
  assert.equal(hangLines(output('short')), output('short'))
})
