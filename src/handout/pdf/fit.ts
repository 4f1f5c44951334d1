/** Something that does not fit on a page, by the attribute `data-place` of it or of what holds it. */
export interface Unfit {
  readonly what: 'table' | 'text'
  /** `content/tasks/1-x.mdx:12`; '' where it is not known. */
  readonly place: string
  /** What it needs and what there is, in px. */
  readonly needs: number
  readonly room: number
  /** The beginning of its text. */
  readonly text: string
}

/**
 * Runs inside the page, which is as wide as what is printed: sets each table that is too wide in smaller letters, down
 * to `least` px, then breaks its words, and leaves all others as they are. Gives what is still too wide. A
 * browser that prints would else make every page smaller.
 */
export function fitToPage(least: number): Unfit[] {
  const placeOf = (element: Element): string =>
    element.closest('[data-place]')?.getAttribute('data-place') ?? ''
  const tooWide = (table: HTMLElement): boolean =>
    table.getBoundingClientRect().width > (table.parentElement?.clientWidth ?? 0) + 1
  const unfit: Unfit[] = []
  for (const table of document.querySelectorAll('table')) {
    if (!tooWide(table)) continue
    table.classList.add('fitted')
    let size = parseFloat(getComputedStyle(table).fontSize)
    while (tooWide(table) && size > least) {
      size = Math.max(least, size - 0.25)
      table.style.fontSize = `${size}px`
    }
    // Code has the longest words; others are broken only where that is not enough.
    for (const name of ['broken-code', 'broken']) {
      if (tooWide(table)) table.classList.add(name)
    }
  }
  const room = document.documentElement.clientWidth
  for (const element of document.querySelectorAll('body *')) {
    const { right, width } = element.getBoundingClientRect()
    if (width === 0 || right <= room + 1 || element.matches('.heard, .heard *')) continue
    // The innermost one is the cause.
    if ([...element.children].some((child) => child.getBoundingClientRect().right > room + 1))
      continue
    const table = element.closest('table')
    const cause = table ?? element
    if (table !== null && unfit.some(({ place }) => place === placeOf(table))) continue
    unfit.push({
      what: table === null ? 'text' : 'table',
      place: placeOf(cause),
      needs: Math.round(Math.max(right, cause.getBoundingClientRect().right)),
      room,
      text: element.textContent.trim().slice(0, 60),
    })
  }
  return unfit
}
