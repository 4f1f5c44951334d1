import { openSearch } from './search-field.ts'

/** Brings the search button to life; the search itself is loaded when it is first opened. */
export function startSearch(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-search]')
  const open = (): void => openSearch(buttons[0]?.dataset['search'] ?? '')
  for (const button of buttons) {
    button.hidden = false
    button.addEventListener('click', open)
  }
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
