/**
 * What a reader did, kept in this browser. Storage that is broken, full or forbidden costs nothing
 * but the memory after a reload: then the values live as long as the page.
 */
export interface Memory {
  /** Steps that were ticked. */
  ticks: Record<string, true>
  /** Hints, solutions and looks that were opened, by id. */
  opened: Record<string, true>
  /** Answers by the id of their question: indices of choices, or what was typed. */
  answers: Record<string, string>
}

const key = `workshop:${__WORKSHOP__}${import.meta.env.BASE_URL}`
let memory: Memory | undefined

/** What is remembered; the same object until the page is left. */
export function recall(): Memory {
  memory ??= read()
  return memory
}

function read(): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return {
      ticks: part(kept, 'ticks', isTrue),
      opened: part(kept, 'opened', isTrue),
      answers: part(kept, 'answers', isText),
    }
  } catch {
    return { ticks: {}, opened: {}, answers: {} }
  }
}

/** A part of what was kept, without what another program wrote there. */
function part<T>(
  kept: unknown,
  name: string,
  is: (value: unknown) => value is T,
): Record<string, T> {
  const found: unknown =
    typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined
  if (typeof found !== 'object' || found === null) return {}
  const entries: [string, unknown][] = Object.entries(found)
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, T][] => (is(value) ? [[key, value]] : [])),
  )
}

const isTrue = (value: unknown): value is true => value === true
const isText = (value: unknown): value is string => typeof value === 'string'

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
