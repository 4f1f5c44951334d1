import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mdxToMdast } from 'satteri'
import { collectFootnotes } from './collect-footnotes.ts'

const FILE = 'content/tasks/1-lamp.mdx'
const page = `---
title: T
goal: G
before: B
after: A
minutes: { min: 1, max: 2 }
---

A mark[^one], 🙂 one without a note
on the next line[^Two], and text: \\[^three], \`[^four]\`, [^], [^ five], [^six](/).

| a[^seven] |
| --------- |
| b         |

<Hint title="[^eight]">

Within a word[^nine].

</Hint>

[^one]: A note[^ten].
[^ELEVEN]: Another.
`

const root = mdxToMdast(page)

test('marks are found with and without their notes, but not in code or behind a backslash', () => {
  assert.ok(root.type === 'root')
  const { marks, notes } = collectFootnotes(root, page, FILE)
  assert.deepEqual(
    marks.map(({ name, place }) => [name, place.line]),
    [
      ['one', 9],
      ['Two', 10],
      ['seven', 12],
      ['nine', 18],
      ['ten', 22],
    ],
  )
  assert.deepEqual(
    notes.map(({ name, place }) => [name, place.line]),
    [
      ['one', 22],
      ['ELEVEN', 23],
    ],
  )
  assert.ok([...marks, ...notes].every(({ place }) => place.file === FILE))
})
