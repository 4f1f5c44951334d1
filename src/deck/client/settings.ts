const key = 'deck-settings'

/** Whether a setting of this reader is on; it is kept in this browser. */
export function setting(name: string): boolean {
  return box(name)?.checked ?? false
}

/** Takes up the settings of an earlier visit, and keeps what is changed. */
export function startSettings(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-setting]')]
  const names = boxes.map(({ dataset }) => dataset['setting'] ?? '')
  try {
    const kept = localStorage.getItem(key)
    if (kept !== null) for (const name of names) check(name, kept.split(' ').includes(name))
  } catch {
    // Storage may be forbidden: then the settings hold for this visit.
  }
  for (const one of boxes) {
    one.addEventListener('change', () => {
      try {
        localStorage.setItem(key, names.filter(setting).join(' '))
      } catch {
        // As above.
      }
    })
  }
}

function box(name: string): HTMLInputElement | null {
  return document.querySelector(`[data-setting="${name}"]`)
}

function check(name: string, on: boolean): void {
  const found = box(name)
  if (found) found.checked = on
}
