/** What a reader did. */
export interface Memory {
  /** Steps that were ticked. */
  ticks: Record<string, true>
  /** Hints, solutions and looks that were opened, by id. */
  opened: Record<string, true>
  /** Answers by the id of their question: indices of choices, or what was typed. */
  answers: Record<string, string>
}

/** What was kept of a reader as JSON, without what another program wrote there; nothing where it is broken. */
export function readMemory(text: string | null): Memory {
  const kept = parsed(text ?? '{}')
  return {
    ticks: part(kept, 'ticks', isTrue),
    opened: part(kept, 'opened', isTrue),
    answers: part(kept, 'answers', isText),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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
