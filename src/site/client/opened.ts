import { anchor } from './anchor.ts'
import { recall, remember } from './storage.ts'

const kept = '.hint, .solution'

/** Remembers which hints and solutions were opened, and opens the one that the address names. */
export function startOpening(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(kept)) {
    if (recall().opened[details.id]) open(details)
    details.addEventListener('toggle', () => {
      const known = recall().opened[details.id] === true
      if (known === details.open) return
      // The address in the bar is that of the hint: to be copied for somebody else.
      if (details.open) history.replaceState(null, '', `#${details.id}`)
      remember(({ opened }) => {
        if (details.open) opened[details.id] = true
        else Reflect.deleteProperty(opened, details.id)
      })
    })
  }
  addEventListener('hashchange', openTarget)
  openTarget()
}

function openTarget(): void {
  const target = document.getElementById(anchor())
  if (target instanceof HTMLDetailsElement) open(target)
}

/** Opens it, and what it stands within. */
function open(details: HTMLDetailsElement): void {
  details.open = true
  const outer = details.parentElement?.closest('details')
  if (outer) open(outer)
}
