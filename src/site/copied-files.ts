import { createHash } from 'node:crypto'
import type { CodeLine } from '../code/code-lines.ts'
import { copiedText } from '../code/copied-text.ts'
import type { Block } from '../lesson/block.ts'
import { blocksOfPage } from '../lesson/free-page.ts'
import { snippetLines } from '../lesson/snippet-lines.ts'
import { blocksOf } from '../lesson/task.ts'
import type { Workshop } from '../lesson/workshop.ts'
import { solutionFiles } from './solution-files.ts'

/** The address below the site's root of a text that is loaded when somebody copies it. */
export function copiedAddress(copy: string): string {
  return `/copied/${createHash('sha256').update(copy).digest('hex').slice(0, 12)}.txt`
}

/**
 * The texts that buttons copy and that pages do not hold, by their addresses: changes that lie far apart
 * are copied with all that is between them.
 */
export async function copiedFiles({
  tasks,
  pages,
}: Pick<Workshop, 'tasks' | 'pages'>): Promise<Map<string, string>> {
  const blocks = [
    ...tasks.flatMap((task) => [...blocksOf(task)]),
    ...pages.flatMap((page) => [...blocksOfPage(page)]),
  ]
  const shown = (await Promise.all(blocks.map(shownIn))).flat()
  const whole = shown.flatMap(({ lines, copy }) => {
    const copied = copiedText(lines, copy)
    return 'copy' in copied ? [copied.copy] : []
  })
  return new Map(whole.map((copy) => [copiedAddress(copy), copy]))
}

async function shownIn(
  block: Block,
): Promise<readonly { readonly lines: readonly CodeLine[]; readonly copy: string }[]> {
  if (block.kind === 'solution') return solutionFiles(block)
  if (block.kind !== 'snippet') return []
  const { resolved, file } = block
  return [{ lines: await snippetLines(resolved, file), copy: resolved.copy }]
}
