import { anchor } from './anchor.ts'

/**
 * Makes tabs of alternatives that stand one below the other: one panel is shown, the arrow keys, Home
 * and End move between the tabs. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function startTabs(): void {
  for (const [index, set] of document.querySelectorAll<HTMLElement>('.tabs').entries()) {
    start(set, `tabs-${index + 1}`)
  }
}

function start(set: HTMLElement, name: string): void {
  const panels = [...set.querySelectorAll<HTMLElement>(':scope > .tab')]
  const list = document.createElement('div')
  list.setAttribute('role', 'tablist')
  const tabs = panels.map((panel, index) => {
    const tab = document.createElement('button')
    tab.type = 'button'
    tab.id = `${name}-${index + 1}`
    tab.textContent = panel.getAttribute('aria-label')
    tab.setAttribute('role', 'tab')
    panel.id = `${tab.id}-panel`
    tab.setAttribute('aria-controls', panel.id)
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', tab.id)
    panel.removeAttribute('aria-label')
    panel.tabIndex = 0
    tab.addEventListener('click', () => select(index))
    return tab
  })
  const select = (chosen: number): void => {
    for (const [index, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(index === chosen))
      tab.tabIndex = index === chosen ? 0 : -1
    }
    for (const [index, panel] of panels.entries()) panel.hidden = index !== chosen
  }
  list.addEventListener('keydown', (event) => {
    const next = target(
      event.key,
      tabs.findIndex((tab) => tab.tabIndex === 0),
      tabs.length,
    )
    if (next === undefined) return
    event.preventDefault()
    select(next)
    tabs[next]?.focus()
  })
  const showNamed = (): void => {
    const named = document.getElementById(anchor())
    const index = panels.findIndex((panel) => panel.hidden && panel.contains(named))
    if (index === -1) return
    select(index)
    named?.scrollIntoView()
  }
  list.append(...tabs)
  set.prepend(list)
  select(0)
  showNamed()
  addEventListener('hashchange', showNamed)
}

/** The tab that a key leads to, counted from 0; undefined for a key that leads to none. */
function target(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count
    case 'ArrowLeft':
      return (from + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
