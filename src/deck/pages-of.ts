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
  const wanted = total / Math.ceil(total / most)
  const pages: T[][] = []
  let height = Infinity
  for (const thing of things) {
    const own = heightOf(thing)
    if (height + own > most || height + own / 2 > wanted) {
      pages.push([])
      height = 0
    }
    pages.at(-1)?.push(thing)
    height += own
  }
  return pages
}
