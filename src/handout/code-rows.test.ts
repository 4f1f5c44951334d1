import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { CodeLine } from '../code/code-lines.ts'
import { codeRows } from './code-rows.ts'

/** A line for each letter; a dot is an empty one. */
const lines = (text: string): CodeLine[] =>
  text.split('').map((letter) => ({
    kind: 'plain',
    indent: 0,
    tokens: letter === '.' ? [] : [{ text: letter }],
  }))

const table: readonly (readonly [what: string, text: string, rows: string])[] = [
  ['a short block is one part', 'abc.defghijklmno', 'abc.defghijklmno'],
  ['parts end at empty lines', 'abc.defg.hijklm.nopqrst', 'abc.defg. hijklm. nopqrst'],
  ['parts end where no empty line comes', 'abcdefghijklmnopqrstuvw', 'abcdefghi jklmnopqr stuvw'],
  ['no part is short, the last one too', 'abcdefghijklmnopqr.stu', 'abcdefghi jklmnopqr.stu'],
]
for (const [what, text, rows] of table) {
  it(what, () => {
    const found = codeRows(lines(text)).map((row) =>
      row.map(({ tokens }) => tokens[0]?.text ?? '.').join(''),
    )
    assert.equal(found.join(' '), rows)
  })
}
