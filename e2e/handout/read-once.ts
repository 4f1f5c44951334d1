import { statSync } from 'node:fs'

/** Gives what `read` gives of a file, and reads that again only when it was written anew. */
export function readOnce<Result>(read: (file: string) => Result): (file: string) => Result {
  const known = new Map<string, { readonly written: number; readonly result: Result }>()
  return (file) => {
    const { mtimeMs: written } = statSync(file)
    const before = known.get(file)
    if (before?.written === written) return before.result
    const result = read(file)
    known.set(file, { written, result })
    return result
  }
}
