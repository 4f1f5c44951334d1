import { createHash } from 'node:crypto'
import { copiedText } from '../code/copied-text.ts'
import type { FileDiff } from '../code/file-diff.ts'
import type { Block } from '../lesson/block.ts'
import { blocksOfPage } from '../lesson/free-page.ts'
import { blocksOf } from '../lesson/task.ts'
import { textAfter } from '../lesson/text-after.ts'
import type { Workshop } from '../lesson/workshop.ts'

/** The address below the site's root of a text that is loaded when somebody copies it. */
export function copiedAddress(copy: string): string {
  return `/copied/${createHash('sha256').update(copy).digest('hex').slice(0, 12)}.txt`
}

/**
 * The texts that buttons copy and that pages do not hold, by their addresses: changes that lie far apart
 * are copied with all that is between them.
 */
export function copiedFiles({
  tasks,
  pages,
}: Pick<Workshop, 'tasks' | 'pages'>): Map<string, string> {
  const blocks = [...tasks.flatMap(blocksOf), ...pages.flatMap(blocksOfPage)]
  const whole = blocks.flatMap(shownIn).flatMap(({ lines, copy }) => {
    const copied = copiedText(lines, copy)
    return 'copy' in copied ? [copied.copy] : []
  })
  return new Map(whole.map((copy) => [copiedAddress(copy), copy]))
}

/** The blocks of code of a block, as `copiedText` takes them: no colour is needed for it. */
function shownIn(block: Block): { readonly lines: readonly string[]; readonly copy: string }[] {
  if (block.kind === 'solution') {
    return block.diffs.map((diff) => ({
      lines: linesAfter(diff),
      copy: textAfter(diff, block.state.files.get(diff.path) ?? ''),
    }))
  }
  if (block.kind !== 'snippet') return []
  const { resolved } = block
  const { copy } = resolved
  switch (resolved.kind) {
    case 'text':
      return [{ lines: copy.replace(/\n$/, '').split(/\r?\n/), copy }]
    case 'excerpt': {
      const shown = resolved.excerpt.lines.filter(({ number }) => number !== undefined)
      return [{ lines: shown.map(({ text }) => text), copy }]
    }
    case 'diff':
      return [{ lines: linesAfter(resolved.diff), copy }]
  }
}

function linesAfter({ lines }: FileDiff): string[] {
  return lines.filter(({ kind }) => kind === 'same' || kind === 'added').map(({ text }) => text)
}
