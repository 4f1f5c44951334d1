import {
  call,
  isList,
  isSet,
  kindOf,
  NixError,
  NixFunction,
  NixNumber,
  NixPath,
  now,
} from './value.ts'
import type { Value } from './value.ts'

/**
 * The text that a value becomes in `"${…}"`, or with `toString`, which takes more kinds of values.
 * @throws NixError where Nix has no text for it
 */
export function toText(value: Value, more = false): string {
  if (typeof value === 'string') return value
  if (value instanceof NixPath) return more ? value.path : storePath(value)
  const inner = isSet(value) ? (value.get('__toString') ?? value.get('outPath')) : undefined
  if (inner !== undefined && isSet(value)) {
    return toText(value.has('__toString') ? call(inner.get(), now(value)) : inner.get(), more)
  }
  if (more) {
    if (value === null || value === false) return ''
    if (value === true) return '1'
    if (isList(value)) return value.map((item) => toText(item.get(), true)).join(' ')
    if (value instanceof NixNumber)
      return value.integer ? String(value.value) : value.value.toFixed(6)
  }
  throw new NixError(`cannot coerce ${kindOf(value)} to a string`)
}

/** Nix copies a file into its store when its path stands in a text. Here it only gets the name. */
function storePath({ path }: NixPath): string {
  return `/nix/store/${path.replace(/^.*\//, '')}`
}

/** Whether Nix finds two values equal. Functions are equal to nothing. */
export function equal(left: Value, right: Value): boolean {
  if (left instanceof NixNumber && right instanceof NixNumber) return left.value === right.value
  if (left instanceof NixPath && right instanceof NixPath) return left.path === right.path
  if (isList(left) && isList(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => equal(item.get(), right[index]?.get() ?? null))
    )
  }
  if (isSet(left) && isSet(right)) {
    const keys = [...left.keys()]
    return (
      left.size === right.size &&
      keys.every(
        (key) =>
          right.has(key) && equal(left.get(key)?.get() ?? null, right.get(key)?.get() ?? null),
      )
    )
  }
  return left === right && !(left instanceof NixFunction)
}
