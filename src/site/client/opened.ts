import { anchor } from './anchor.ts'
import { recall, remember } from './storage.ts'

const kept = '.hint, .solution'

/** Remembers which hints and solutions were opened, and opens the one that the address names. */
export function startOpening(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(kept)) {
    if (recall().opened[details.id]) details.open = true
    details.addEventListener('toggle', () => {
      const known = recall().opened[details.id] === true
      if (known === details.open) return
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
  let target = document.getElementById(anchor())
  // A hint may stand within another one.
  while (target instanceof HTMLDetailsElement) {
    target.open = true
    target = target.parentElement?.closest('details') ?? null
  }
}
