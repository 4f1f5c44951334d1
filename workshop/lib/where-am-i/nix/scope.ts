import { asSet, NixError } from './value.ts'
import type { Later, NixSet, Value } from './value.ts'

/** Where names get their values, in a file. */
export interface Scope {
  readonly file: string
  readonly names: NixSet
  readonly outer?: Scope
  /** The sets of `with`, the innermost first. They count only after all other names. */
  readonly withs: readonly Later[]
}

/** A scope with more names inside another one. */
export function inside(outer: Scope, names: NixSet): Scope {
  return { ...outer, names, outer }
}

/** @throws NixError when nothing gives the name a value */
export function lookUp(name: string, scope: Scope): Value {
  for (let here: Scope | undefined = scope; here !== undefined; here = here.outer) {
    const found = here.names.get(name)
    if (found !== undefined) return found.get()
  }
  for (const set of scope.withs) {
    const found = asSet(set.get()).get(name)
    if (found !== undefined) return found.get()
  }
  throw new NixError(`undefined variable '${name}'`)
}
