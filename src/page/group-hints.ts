import type { Block, Hint } from '../lesson/block.ts'

/** A block of a section, or the hints of a row that each explain an error. */
export type Grouped = Block | { readonly kind: 'errors'; readonly hints: readonly Hint[] }

/** How many errors are worth a fold of their own. */
const several = 2

/**
 * Puts the hints that stand in a row into the order in which they help: first those that nudge, as they
 * were written, then those that explain an error, as one group where there are several.
 */
export function groupHints(blocks: readonly Block[]): Grouped[] {
  const grouped: Grouped[] = []
  let row: Hint[] = []
  const flush = (): void => {
    const errors = row.filter(({ error }) => error !== undefined)
    grouped.push(...row.filter(({ error }) => error === undefined))
    if (errors.length < several) grouped.push(...errors)
    else grouped.push({ kind: 'errors', hints: errors })
    row = []
  }
  for (const block of blocks) {
    if (block.kind === 'hint') row.push(block)
    else {
      flush()
      grouped.push(block)
    }
  }
  flush()
  return grouped
}
