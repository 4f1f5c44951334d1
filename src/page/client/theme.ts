import * as words from '../../interface/current.ts'
const order = ['auto', 'light', 'dark'] as const

/** The button that goes through the themes: that of the system, light, dark. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]')
  if (button === null) return
  button.hidden = false
  const root = document.documentElement
  const label = (): void => {
    button.textContent = words.theme(order.find((name) => name === root.dataset['theme']) ?? 'auto')
  }
  label()
  button.addEventListener('click', () => {
    const current = order.findIndex((name) => name === (root.dataset['theme'] ?? 'auto'))
    const next = order[(current + 1) % order.length]
    try {
      if (next === undefined || next === 'auto') {
        delete root.dataset['theme']
        localStorage.removeItem('theme')
      } else {
        root.dataset['theme'] = next
        localStorage.setItem('theme', next)
      }
    } catch {
      // Storage may be forbidden: the choice then holds for this page.
    }
    label()
  })
}
