// These functions run inside the page: they take and give plain data and use nothing of this file.

/** Anchors with their pages. */
export type Pages = readonly (readonly [id: string, page: number])[]

/**
 * Writes page numbers where the page says `data-page-of`; `data-in` names another document. Until
 * the numbers are known, two digits keep their place.
 */
export function fillPages({
  own,
  foreign,
}: {
  readonly own: Pages
  readonly foreign: readonly (readonly [name: string, pages: Pages])[]
}): void {
  const all = new Map(foreign.map(([name, pages]) => [name, new Map(pages)]))
  const mine = new Map(own)
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const { pageOf = '', in: other } = place.dataset
    const pages = other === undefined ? mine : all.get(other)
    place.textContent = String(pages?.get(pageOf) ?? (own.length === 0 ? '00' : ''))
  }
}

/** Puts an empty sheet before each part that would else begin on a left-hand page. Gives the pages of those parts. */
export function insertLeaves(pages: Pages): number[] {
  const numbers = new Map(pages)
  const before: number[] = []
  for (const part of document.querySelectorAll<HTMLElement>('[data-right]')) {
    const page = numbers.get(part.dataset['right'] ?? '')
    if (page === undefined || (page + before.length) % 2 === 1) continue
    const leaf = document.createElement('div')
    leaf.className = 'leaf'
    part.before(leaf)
    before.push(page)
  }
  return before
}

/** The anchors of the headings that begin a part on a sheet of its own. */
export function readParts(): string[] {
  const begins = (part: Element): boolean => {
    const before = part.previousElementSibling
    const { breakBefore, page } = getComputedStyle(part)
    return breakBefore === 'page' || before === null || getComputedStyle(before).page !== page
  }
  return [...document.querySelectorAll('main > *')]
    .filter(begins)
    .flatMap((part) => part.querySelector('h2')?.id ?? [])
}

/** The text of all headings, with one blank for each run of them. */
export function readHeadings(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
    heading.textContent.trim().replace(/\s+/g, ' '),
  )
}
