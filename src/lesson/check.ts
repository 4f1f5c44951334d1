import type { ElementContent } from 'hast'
import type { FileTree } from '../files/file-tree.ts'
import type { Interface } from '../interface/languages.ts'
import type { Block } from './block.ts'

/** The script that participants run, by path in the workshop's folder. A workshop may have none. */
export const checkScript = 'check'

/** The file that says when a step is done, by path in the workshop's folder. */
export function checkFile(step: string): string {
  return `checks/${step}.sh`
}

/** What a participant types to see whether a step is done; undefined where no file says when it is. */
export function checkCommand(
  step: string | undefined,
  start: FileTree | undefined,
): string | undefined {
  return step !== undefined && start?.has(checkFile(step)) === true
    ? `sh ${checkScript} ${step}`
    : undefined
}

/** The first of the `machines`, which has the folder of the workshop; undefined where there is no other to tell it from. */
export function firstMachine(machines: readonly string[]): string | undefined {
  return machines.length > 1 ? machines[0] : undefined
}

/**
 * The blocks of a step, with a sentence that tells readers how to find out whether all is done: at the end
 * of the last result, or behind the work where no result is described.
 */
export function withCheck(
  blocks: readonly Block[],
  check: string | undefined,
  machines: readonly string[],
  words: Interface,
): readonly Block[] {
  const last = (kind: Block['kind']): number => blocks.findLastIndex((one) => one.kind === kind)
  const index = last('see') >= 0 ? last('see') : last('do')
  const block = blocks[index]
  if (check === undefined || block === undefined) return blocks
  const told = sentence(block, check, words.doneCheck(firstMachine(machines)))
  const instead =
    block.kind === 'see' ? [{ ...block, blocks: [...block.blocks, told] }] : [block, told]
  return blocks.toSpliced(index, 1, ...instead)
}

function sentence(
  { place, step, skipInDeck }: Block,
  check: string,
  [before, after]: readonly [string, string],
): Block {
  const text = (value: string): ElementContent => ({ type: 'text', value })
  const element = (tagName: string, children: ElementContent[]): ElementContent => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  })
  const told = [text(before), element('code', [text(check)]), text(after)]
  return { kind: 'prose', place, step, skipInDeck, nodes: [element('p', told)] }
}
