/**
 * Parts a list into pages of at most `most`, in whatever `heightOf` measures, and of about the same
 * height. A thing that is higher than a page has one for itself.
 */
export function pagesOf<T>(
  things: readonly T[],
  heightOf: (thing: T) => number,
  most: number,
): T[][] {
  const total = things.reduce((sum, thing) => sum + heightOf(thing), 0)
  const count = Math.ceil(total / most)
  const wanted = total / count
  const pages: T[][] = []
  let height = Infinity
  for (const thing of things) {
    const own = heightOf(thing)
    // Even pages are nicer, but not worth one more.
    const full = pages.length < count && height + own / 2 > wanted
    if (full || height + own > most) {
      pages.push([])
      height = 0
    }
    pages.at(-1)?.push(thing)
    height += own
  }
  return pages
}
