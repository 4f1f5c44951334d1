import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectRoot } from '../cli/root.ts'
import { type CodeLine, copiedLines, diffLines } from '../code/code-lines.ts'
import { copiedText } from '../code/copied-text.ts'
import type { Block } from '../lesson/block.ts'
import { readSources } from '../lesson/read-sources.ts'
import { snippetLines } from '../lesson/snippet-lines.ts'
import { blocksOf } from '../lesson/task.ts'
import { textAfter } from '../lesson/text-after.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { copiedAddress, copiedFiles } from './copied-files.ts'

const workshop = parseWorkshop(readSources(projectRoot))

test('what a button has to load is there, and no more than that', async () => {
  const blocks = workshop.tasks.flatMap(blocksOf)
  const loaded = (await Promise.all(blocks.map(shownBy))).flat().flatMap(([lines, copy]) => {
    const copied = copiedText(copiedLines(lines), copy)
    return 'copy' in copied ? [copiedAddress(copied.copy)] : []
  })
  assert.ok(loaded.length > 0)
  assert.deepEqual(new Set(copiedFiles(workshop).keys()), new Set(loaded))
})

/** The lines that a block shows in colours, with what its buttons copy. */
async function shownBy(block: Block): Promise<[lines: readonly CodeLine[], copy: string][]> {
  if (block.kind === 'snippet') {
    return [[await snippetLines(block.resolved, block.file), block.resolved.copy]]
  }
  if (block.kind !== 'solution') return []
  const { before, state } = block
  return Promise.all(
    block.diffs.map(async (diff): Promise<[CodeLine[], string]> => {
      const [old, fresh] = [before, state].map(({ files }) => files.get(diff.path) ?? '')
      return [await diffLines(diff, old ?? '', fresh ?? ''), textAfter(diff, fresh ?? '')]
    }),
  )
}
