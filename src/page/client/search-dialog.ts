import MiniSearch from 'minisearch'
import type { SearchEntry } from '../../site/search-entries.ts'
import styles from '../styles/search.css?inline'
import { findErrors } from './find-error.ts'
import { searchTerms } from './search-terms.ts'

interface Found {
  readonly entry: SearchEntry
  readonly kind: string
}

/**
 * Brings the search to life, with what was typed already. It finds steps and hints by their words, and
 * leads from a pasted error message to the hint that explains it.
 *
 * @param base the address of the site
 * @param state says how the search goes, aloud as well: what is outside an open dialog is not heard
 * @throws Error where what can be found cannot be loaded
 */
export async function startFinding(
  base: string,
  dialog: HTMLDialogElement,
  input: HTMLTextAreaElement,
  state: HTMLElement,
): Promise<void> {
  dialog.className = 'search'
  input.rows = 1
  input.ariaLabel = input.placeholder
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'plain'
  close.textContent = 'Close'
  close.addEventListener('click', () => dialog.close())
  input.after(close)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)

  const response = await fetch(`${base}/search.json`)
  if (!response.ok) throw new Error(`search.json: ${response.status}`)
  const find = finder((await response.json()) as SearchEntry[])

  const list = document.createElement('ol')
  list.id = 'search-results'
  input.setAttribute('aria-controls', list.id)
  dialog.append(list)
  const show = (): void => {
    const found = find(input.value)
    list.replaceChildren(...found.map(({ entry, kind }) => item(base, entry, kind)))
    const results = found.length === 1 ? '1 result' : `${found.length || 'No'} results`
    state.textContent = input.value.trim() === '' ? '' : results
  }
  input.addEventListener('input', show)
  dialog.addEventListener('keydown', (event) => moveFocus(event, input, list))
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close()
  })
  // Enter that came too early became the end of a line.
  const early = /^[^\n]+\n$/.test(input.value)
  if (early) input.value = input.value.trimEnd()
  show()
  if (early && dialog.open) list.querySelector('a')?.click()
}

function finder(entries: readonly SearchEntry[]): (query: string) => Found[] {
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'text', 'error'],
    tokenize: searchTerms,
    searchOptions: { boost: { title: 3, error: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
  })
  index.addAll(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return (query) => {
    if (query.trim() === '') return []
    const errors = findErrors(query, entries).map((entry) => ({ entry, kind: 'This error' }))
    const long = query.includes('\n') || query.length > 60
    const words = long ? [] : index.search(query)
    const found = words.flatMap(({ id }): Found[] => {
      const entry = byId.get(String(id))
      if (entry === undefined || errors.some((one) => one.entry === entry)) return []
      return [{ entry, kind: entry.error === undefined ? '' : 'Error' }]
    })
    return [...errors, ...found].slice(0, 12)
  }
}

function item(base: string, entry: SearchEntry, kind: string): HTMLLIElement {
  const link = document.createElement('a')
  link.href = base + entry.id
  const place = document.createElement('small')
  place.textContent = [kind, entry.page].filter(Boolean).join(' · ')
  const title = document.createElement(entry.error === undefined ? 'span' : 'code')
  title.textContent = entry.title
  link.append(place, title)
  const row = document.createElement('li')
  row.append(link)
  return row
}

/** Arrow keys go through the results; Enter in the field takes the first. */
function moveFocus(event: KeyboardEvent, input: HTMLTextAreaElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  if (event.key === 'Enter' && event.target === input) {
    event.preventDefault()
    links[0]?.click()
  } else if (event.key === 'ArrowDown') {
    event.preventDefault()
    links[Math.min(at + 1, links.length - 1)]?.focus()
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault()
    if (at === 0) input.focus()
    else links[at - 1]?.focus()
  }
}
