import { openSearch } from './search-field.ts'

/** Brings the search button to life; the search itself is loaded when it is first opened. */
export function startSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-search]')
  if (button === null) return
  button.hidden = false
  const open = (): void => openSearch(button.dataset['search'] ?? '')
  button.addEventListener('click', open)
  addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing
    const k = event.key === 'k' && (event.ctrlKey || event.metaKey)
    if (!slash && !k) return
    event.preventDefault()
    open()
  })
}
