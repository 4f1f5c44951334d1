import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseTerminal } from './terminal.ts'

const table: readonly [printed: string, seen: string][] = [
  ['plain\n\ttext  \n', 'plain\n\ttext\n'],
  ['\u001b[0;1;32m●\u001b[0m your_app_server.service', '● your_app_server.service'],
  ['\u001b]0;a title\u0007a\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\', 'alink'],
  ['\u001bP1$r0m\u001b\\x\u001b(By\u001b=z', 'xyz'],
  ['\u001b(𐀀z', 'z'],
  ['a\r\nb\r\n', 'a\nb\n'],
  ['10 %\r20 %\rdone', 'done'],
  ['downloading\rdone', 'doneloading'],
  ['downloading\r\u001b[Kdone', 'done'],
  ['downloading\u001b[2K\rdone', 'done'],
  ['abcdef\rxyz\u001b[1K', '    ef'],
  ['abc\b\bX', 'aXc'],
  ['a\u0007b\u0000c', 'abc'],
  ['caf\uFFFD\uD800!', 'caf!'],
  ['😀 ü\rx', 'x ü'],
  ['\u001b', ''],
]

test('a terminal shows what is left of its output', () => {
  for (const [printed, seen] of table) assert.equal(normaliseTerminal(printed), seen, printed)
})
