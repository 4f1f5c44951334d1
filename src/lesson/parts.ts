import type { Block, BlockOf } from './block.ts'

/** What the blocks of a step are for, in page order within each part. */
export interface Parts {
  /** What has to be understood: text, code, pictures, slides. */
  readonly idea: readonly Block[]
  /** What to do now. */
  readonly work: readonly BlockOf<'do'>[]
  /** What is to be seen when it worked. */
  readonly result: readonly BlockOf<'see'>[]
  readonly help: readonly BlockOf<'hint'>[]
  readonly questions: readonly BlockOf<'question'>[]
  readonly solution: BlockOf<'solution'> | undefined
  readonly notes: readonly BlockOf<'notes'>[]
}

/**
 * The parts of a section. Whatever depends on order, time or secrecy asks a part, not a kind of
 * block: what stands outside of the other parts is the idea.
 */
export function partsOf({ blocks }: { readonly blocks: readonly Block[] }): Parts {
  const ofKind = <Kind extends Block['kind']>(kind: Kind): BlockOf<Kind>[] =>
    blocks.filter((block): block is BlockOf<Kind> => block.kind === kind)
  return {
    idea: blocks.filter(({ kind }) => !otherParts.has(kind)),
    work: ofKind('do'),
    result: ofKind('see'),
    help: ofKind('hint'),
    questions: ofKind('question'),
    solution: ofKind('solution')[0],
    notes: ofKind('notes'),
  }
}

const otherParts: ReadonlySet<Block['kind']> = new Set<Block['kind']>([
  'do',
  'see',
  'hint',
  'question',
  'solution',
  'notes',
])
