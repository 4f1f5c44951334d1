import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedHtml, withNumbersBefore } from './changed-lines.ts'

test('unchanged lines know their number before the change, across what is left out', () => {
  const line = (kind: 'plain' | 'added' | 'removed' | 'gap', number?: number) => ({
    kind,
    number,
    tokens: [{ text: 'x' }],
    indent: 0,
  })
  const lines = withNumbersBefore([
    line('plain', 4),
    line('removed', 5),
    line('added', 5),
    line('added', 6),
    line('plain', 7),
    line('gap'),
    line('plain', 20),
    line('removed', 20),
    line('plain', 21),
  ])
  assert.deepEqual(
    lines.map(({ before }) => before),
    [4, undefined, undefined, undefined, 6, undefined, 19, undefined, 21],
  )
  assert.match(changedHtml(lines.slice(4, 5)), /data-before="6" data-n="7"/)
})
