import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'node:test'
import { readSources } from '../lesson/read-sources.ts'
import { applyPatch } from './apply-patch.ts'
import type { FileTree } from './file-tree.ts'
import { parsePatch } from './patch.ts'
import { ProblemError } from './problem.ts'
import { computeStates } from './states.ts'
import { writePatch } from './write-patch.ts'

const head = ['Step: 1.1', 'Title: Change it']
const before: FileTree = new Map([
  ['kept', 'a lamp\n'],
  ['changed', '1\n2\n3\n'],
  ['deleted', 'old\n'],
  ['open', 'no line feed'],
])

const changes: readonly (readonly [what: string, after: FileTree])[] = [
  ['a line', new Map([...before, ['changed', '1\n2\nthree\n']])],
  ['the end of a file', new Map([...before, ['open', 'no line feed\n']])],
  ['an end without a line feed', new Map([...before, ['open', 'still none']])],
  ['a new file', new Map([...before, ['new/one', 'new\n']])],
  ['a file that is gone', new Map([...before].filter(([file]) => file !== 'deleted'))],
  [
    'all of it',
    new Map([
      ['changed', ''],
      ['new', 'x\n'],
    ]),
  ],
]

describe('a patch that is written', () => {
  for (const [what, after] of changes) {
    it(`makes the change again: ${what}`, () => {
      const text = writePatch(head, { before, after }) ?? ''
      const patch = parsePatch('workshop/solutions/1.1-a.patch', text)
      assert.deepEqual(applyPatch(before, patch), after)
    })
  }

  it('is none where nothing is changed', () => {
    assert.equal(writePatch(head, { before, after: new Map(before) }), undefined)
  })

  it('makes no empty file', () => {
    assert.throws(
      () => writePatch(head, { before, after: new Map([...before, ['none', '']]) }),
      new ProblemError({
        place: { file: 'workshop/none' },
        message: 'A patch can neither make nor remove an empty file',
        expected: 'a file with a line in it',
      }),
    )
  })

  it('is what the authors of this workshop had git write', () => {
    const root = path.join(import.meta.dirname, '../..')
    const { files, solutions } = readSources(root)
    const patches = Object.entries(solutions).map(([file, text]) => parsePatch(file, text))
    const states = computeStates(new Map(Object.entries(files)), patches)
    assert.ok(states.length > 5)
    for (const [index, { patch, files: after }] of states.entries()) {
      const last = states[index - 1]?.files
      if (patch === undefined || last === undefined) continue
      const lines = patch.text.slice(0, patch.text.indexOf('\n\n')).split('\n')
      assert.equal(writePatch(lines, { before: last, after }), patch.text, patch.file)
    }
  })
})
