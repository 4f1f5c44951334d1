import { type Memory, readMemory } from './read-memory.ts'

const key = `workshop:${__WORKSHOP__}${import.meta.env.BASE_URL}`
let memory: Memory | undefined

/**
 * What is remembered; the same object until the page is left. Storage that is broken, full or forbidden costs
 * nothing but the memory after a reload: then the values live as long as the page.
 */
export function recall(): Memory {
  memory ??= read()
  return memory
}

function read(): Memory {
  try {
    return readMemory(localStorage.getItem(key))
  } catch {
    return readMemory(null)
  }
}

/** Keeps what changed, and tells the rest of the page. */
export function remember(change: (memory: Memory) => void): void {
  change(recall())
  try {
    localStorage.setItem(key, JSON.stringify(recall()))
  } catch {
    // Full or forbidden: the page goes on with what it holds.
  }
  dispatchEvent(new Event('remembered'))
}

/** Whether the browser keeps what is remembered when the page is left. */
export function isKept(): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(recall()))
    return true
  } catch {
    return false
  }
}

/** Forgets everything that was remembered of this workshop. */
export function forget(): void {
  remember((memory) => {
    Object.assign(memory, { ticks: {}, opened: {}, answers: {} })
  })
}

// Another tab of the same workshop wrote: what it knows counts.
addEventListener('storage', (event) => {
  if (event.key !== key) return
  memory = read()
  dispatchEvent(new Event('remembered'))
})
