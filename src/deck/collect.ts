import { placeOf } from '../words/place.ts'
import type { Item } from './item.ts'

/**
 * Words of the deck do not show themselves: each leaves what it holds here, and the deck is made of
 * that. So a step can put its exercise after its last word, and a long block can become two slides.
 */
export function collect(locals: App.Locals, item: Item): void {
  locals.deck ??= []
  locals.deck.push(item)
}

/** The words of one page in their order, whichever of them was rendered first. */
export function collected(locals: App.Locals, file: string): Item[] {
  return (locals.deck ?? [])
    .filter(({ at }) => placeOf(at).file === file)
    .sort((one, other) => lineOf(one) - lineOf(other))
}

/** The line that a word begins at. */
export function lineOf({ at }: { readonly at: string }): number {
  return placeOf(at).line ?? 1
}
