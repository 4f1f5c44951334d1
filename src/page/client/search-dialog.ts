import MiniSearch from 'minisearch'
import type { SearchEntry } from '../../words/search-entries.ts'
import { announce } from '../../words/client/announce.ts'
import styles from '../../styles/search.css?inline'
import { findErrors } from './find-error.ts'
import { searchTerms } from './search-terms.ts'

interface Found {
  readonly entry: SearchEntry
  readonly kind: string
}

let dialog: Promise<HTMLDialogElement> | undefined

/**
 * Opens the search; `base` is the address of the site. It finds steps and hints by their words, and
 * leads from a pasted error message to the hint that explains it.
 */
export async function openSearch(base: string): Promise<void> {
  dialog ??= create(base)
  const opened = await dialog
  if (!opened.open) opened.showModal()
  opened.querySelector('textarea')?.select()
}

async function create(base: string): Promise<HTMLDialogElement> {
  const response = await fetch(`${base}/search.json`)
  const entries = (await response.json()) as SearchEntry[]
  const find = finder(entries)

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)

  const element = document.createElement('dialog')
  element.className = 'search'
  element.setAttribute('aria-label', 'Search')
  const input = document.createElement('textarea')
  input.rows = 1
  input.setAttribute('aria-label', 'Search, or paste an error message')
  input.placeholder = 'Search, or paste an error message'
  input.setAttribute('aria-controls', 'search-results')
  const list = document.createElement('ol')
  list.id = 'search-results'
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'plain'
  close.textContent = 'Close'
  close.addEventListener('click', () => element.close())
  element.append(input, close, list)

  input.addEventListener('input', () => {
    const found = find(input.value)
    list.replaceChildren(...found.map(({ entry, kind }) => item(base, entry, kind)))
    const none = input.value.trim() !== '' && found.length === 0
    if (none) list.append(note('Nothing found'))
    announce(none ? 'Nothing found' : `${found.length} results`)
  })
  element.addEventListener('keydown', (event) => moveFocus(event, input, list))
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) element.close()
  })
  document.body.append(element)
  return element
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
  const [task = '', anchor] = entry.id.split('#')
  const link = document.createElement('a')
  link.href = `${base}/tasks/${task}/${anchor === undefined ? '' : `#${anchor}`}`
  const place = document.createElement('small')
  place.textContent = [kind, task.replace(/-.*$/, '').replace(/^(\d+)$/, 'Task $1')]
    .filter(Boolean)
    .join(' · ')
  const title = document.createElement(entry.error === undefined ? 'span' : 'code')
  title.textContent = entry.title
  link.append(place, title)
  const row = document.createElement('li')
  row.append(link)
  return row
}

function note(text: string): HTMLLIElement {
  const row = document.createElement('li')
  row.textContent = text
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
