import type { Block, BlockOf } from '../lesson/block.ts'

/** What the component of a block is given. */
export interface BlockProps<Kind extends Block['kind']> {
  readonly block: BlockOf<Kind>
  /** The components of this rendering, for the blocks within. */
  readonly components: BlockComponents
}

/** The components of a rendering, one for each kind of block. */
export type BlockComponents = {
  readonly [Kind in Block['kind']]: (props: BlockProps<Kind>) => unknown
}
