import styles from '../styles/search.css?inline'
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
  const file = (await response.json()) as SearchFile
  const find = makeFinder(file.entries)

  const list = document.createElement('ol')
  list.id = 'search-results'
  input.setAttribute('aria-controls', list.id)
  const advice = adviceFrom(file)
  dialog.append(list, advice)
  const show = (): void => {
    const found = find(input.value)
    list.replaceChildren(...found.map((one) => item(base, one)))
    const results = found.length === 1 ? '1 result' : `${found.length || 'No'} results`
    const asked = input.value.trim() !== ''
    state.textContent = asked ? results : ''
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

function item(base: string, { entry, kind, title, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a')
  link.href = base + entry.id
  const place = document.createElement('small')
  place.textContent = [kind, entry.page].filter(Boolean).join(' · ')
  const name = document.createElement(entry.error === undefined ? 'span' : 'code')
  name.append(...title.map(marked))
  const text = document.createElement('span')
  text.className = 'excerpt'
  text.append(...excerpt.map(marked))
  link.append(place, name, text)
  const row = document.createElement('li')
  row.append(link)
  return row
}

function marked({ text, found }: Piece): Node {
  if (!found) return document.createTextNode(text)
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}

/** What to do where nothing is found. */
function adviceFrom({ check, catchUp }: SearchFile): HTMLElement {
  const advice = document.createElement('ul')
  advice.className = 'advice'
  advice.hidden = true
  const ways = [
    ['Of an error, paste all of the line that names it.'],
    ...(check === undefined
      ? []
      : [[{ code: check }, ' says what is missing, and in which step.']]),
    ['The hints of your step explain the mistakes that are usual there.'],
    ...(catchUp === undefined
      ? []
      : [[{ code: `${catchUp} STEP` }, ' writes the files as a step begins, and keeps yours.']]),
  ]
  for (const way of ways) {
    const line = document.createElement('li')
    line.append(
      ...way.map((part) => {
        if (typeof part === 'string') return part
        const code = document.createElement('code')
        code.textContent = part.code
        return code
      }),
    )
    advice.append(line)
  }
  return advice
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
