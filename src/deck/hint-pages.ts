import { fitText } from './html-height.ts'
import type { Item } from './item.ts'
import { pagesOf } from './pages-of.ts'
import { plainText } from './plain-text.ts'
import type { HintItem } from './slide.ts'

/** Rows of titles that a sheet holds, and about how many letters fill one. */
const rows = 9
const letters = 65
/** What an opened hint has for its text, in px of a sheet of 1280×720. */
const height = 430

/** Hints in lists that fit on a slide; a hint whose text does not fit when it is opened becomes several. */
export function hintPages(items: readonly Extract<Item, { kind: 'hint' }>[]): HintItem[][] {
  const hints = items.flatMap(({ id, title, error, html }): HintItem[] => {
    const { size, pages } = fitText(html, height)
    return pages.map((page, index) => ({
      id: index === 0 ? id : `${id}-${index + 1}`,
      title,
      error,
      html: page,
      size,
      piece: pages.length > 1 ? { number: index + 1, of: pages.length } : undefined,
    }))
  })
  return pagesOf(hints, ({ title }) => Math.ceil(plainText(title).length / letters), rows)
}
