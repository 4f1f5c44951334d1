import * as words from '../../interface/current.ts'
import styles from '../styles/search.css?inline'
import { interfaceProperties, make, pageProperties } from '../../site/client/make.ts'
import type { Piece } from '../../site/search/excerpt.ts'
import { type Found, makeFinder } from '../../site/search/finder.ts'
import type { SearchFile } from '../../site/search/search-file.ts'

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
  Object.assign(dialog, interfaceProperties, { className: 'search' })
  input.rows = 1
  input.ariaLabel = input.placeholder
  const close = (): void => dialog.close()
  input.after(make('button', { type: 'button', className: 'plain', onclick: close }, words.close))
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)

  const response = await fetch(`${base}/search.json`)
  if (!response.ok) throw new Error(`search.json: ${response.status}`)
  const file = (await response.json()) as SearchFile
  const find = makeFinder(file.entries)

  const list = make('ol', { id: 'search-results', ...pageProperties })
  input.setAttribute('aria-controls', list.id)
  const advice = adviceFrom(file)
  dialog.append(list, advice)
  const show = (): void => {
    const found = find(input.value)
    list.replaceChildren(...found.map((one) => item(base, one)))
    const asked = input.value.trim() !== ''
    state.textContent = asked ? words.results(found.length) : ''
    advice.hidden = !asked || found.length > 0
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

const kinds = {
  'this-error': words.thisError,
  perhaps: words.perhaps,
  error: words.error,
  '': '',
} as const satisfies Record<Found['kind'], string>

function item(base: string, { entry, kind, title, excerpt }: Found): HTMLLIElement {
  const name = entry.error === undefined ? 'span' : 'code'
  const link = make(
    'a',
    { href: base + entry.id },
    make('small', {}, [kinds[kind], entry.page].filter(Boolean).join(' · ')),
    make(name, {}, ...title.map(marked)),
    make('span', { className: 'excerpt' }, ...excerpt.map(marked)),
  )
  return make('li', {}, link)
}

function marked({ text, found }: Piece): Node | string {
  return found ? make('mark', {}, text) : text
}

/** What to do where nothing is found. */
function adviceFrom({ check, catchUp }: SearchFile): HTMLElement {
  const code = (text: string): HTMLElement => make('code', {}, text)
  const ways: readonly (readonly (Node | string)[])[] = [
    [words.pasteTheLine],
    ...(check === undefined ? [] : [[code(check), words.checkSays]]),
    [words.hintsExplain],
    ...(catchUp === undefined
      ? []
      : [[code(`${catchUp} ${words.stepToType}`), words.catchUpWrites]]),
  ]
  const lines = ways.map((way) => make('li', {}, ...way))
  return make('ul', { className: 'advice', hidden: true }, ...lines)
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
