import path from 'node:path'
import { existsSync } from 'node:fs'
import { equal, toText } from './coerce.ts'
import type { Evaluator } from './evaluate.ts'
import { operate } from './operators.ts'
import {
  asBoolean,
  asList,
  asNumber,
  asSet,
  asText,
  call,
  isList,
  isSet,
  Later,
  NixError,
} from './value.ts'
import { NixFunction, NixNumber, NixPath, now } from './value.ts'
import type { NixSet, Value } from './value.ts'

type Builtin = (...values: readonly Later[]) => Value

/** The names of Nix that need no `builtins.` in front. */
const everywhere = [
  'abort',
  'baseNameOf',
  'dirOf',
  'import',
  'isNull',
  'map',
  'removeAttrs',
  'throw',
  'toString',
]

/** The built-in functions of Nix that a module is likely to use; the others are missing. */
export function nixBuiltins(evaluator: Evaluator): NixSet {
  const all = new Map<string, Later>()
  const of = { ...kinds, ...sets, ...lists, ...texts, ...control }
  for (const [name, builtin] of Object.entries(of))
    all.set(name, now(curried(builtin, builtin.length)))
  const importFile = (file: Later) => evaluator.importFile(toText(file.get(), true))
  all.set('import', now(new NixFunction(importFile)))
  all.set('storeDir', now('/nix/store'))
  const names = new Map<string, Later>([
    ['builtins', now(all)],
    ['true', now(true)],
    ['false', now(false)],
    ['null', now(null)],
  ])
  for (const name of everywhere) {
    const builtin = all.get(name)
    if (builtin !== undefined) names.set(name, builtin)
  }
  return names
}

function curried(builtin: Builtin, count: number, given: readonly Later[] = []): Value {
  return new NixFunction((argument) => {
    const values = [...given, argument]
    return values.length === count ? builtin(...values) : curried(builtin, count, values)
  })
}

/** Applies a function of several arguments, all but the first of them given. */
function apply(to: Later, ...values: readonly Later[]): Value {
  return values.reduce((value, argument) => call(value, argument), to.get())
}

function later(make: () => Value): Later {
  return new Later(make)
}

const kinds = {
  isAttrs: (a: Later) => isSet(a.get()),
  isList: (a: Later) => isList(a.get()),
  isString: (a: Later) => typeof a.get() === 'string',
  isBool: (a: Later) => typeof a.get() === 'boolean',
  isNull: (a: Later) => a.get() === null,
  isFunction: (a: Later) => a.get() instanceof NixFunction,
  isPath: (a: Later) => a.get() instanceof NixPath,
  isInt: (a: Later) => {
    const value = a.get()
    return value instanceof NixNumber && value.integer
  },
}

const sets = {
  attrNames: (a: Later) => [...asSet(a.get()).keys()].sort().map(now),
  attrValues: (a: Later) => sorted(asSet(a.get())).map(([, value]) => value),
  hasAttr: (name: Later, a: Later) => asSet(a.get()).has(asText(name.get())),
  getAttr: (name: Later, a: Later) => {
    const found = asSet(a.get()).get(asText(name.get()))
    if (found === undefined) throw new NixError(`attribute '${asText(name.get())}' missing`)
    return found.get()
  },
  removeAttrs: (a: Later, names: Later) => {
    const without = new Set(asList(names.get()).map((name) => asText(name.get())))
    return new Map([...asSet(a.get())].filter(([name]) => !without.has(name)))
  },
  intersectAttrs: (a: Later, b: Later) => {
    const kept = asSet(a.get())
    return new Map([...asSet(b.get())].filter(([name]) => kept.has(name)))
  },
  mapAttrs: (f: Later, a: Later) =>
    new Map(
      [...asSet(a.get())].map(([name, value]) => [name, later(() => apply(f, now(name), value))]),
    ),
  listToAttrs: (list: Later) => {
    const all = new Map<string, Later>()
    for (const item of asList(list.get())) {
      const pair = asSet(item.get())
      const name = asText(pair.get('name')?.get() ?? null)
      const value = pair.get('value')
      if (value !== undefined && !all.has(name)) all.set(name, value)
    }
    return all
  },
  functionArgs: (f: Later) => {
    const value = f.get()
    if (!(value instanceof NixFunction)) throw new NixError('expected a function')
    return new Map([...value.formals].map(([name, optional]) => [name, now(optional)]))
  },
}

const lists = {
  length: (list: Later) => new NixNumber(asList(list.get()).length),
  head: (list: Later) => itemAt(list, 0),
  tail: (list: Later) => asList(list.get()).slice(1),
  elemAt: (list: Later, place: Later) => itemAt(list, asNumber(place.get()).value),
  elem: (a: Later, list: Later) => asList(list.get()).some((item) => equal(item.get(), a.get())),
  map: (f: Later, list: Later) => asList(list.get()).map((item) => later(() => apply(f, item))),
  filter: (f: Later, list: Later) => asList(list.get()).filter((item) => asBoolean(apply(f, item))),
  all: (f: Later, list: Later) => asList(list.get()).every((item) => asBoolean(apply(f, item))),
  any: (f: Later, list: Later) => asList(list.get()).some((item) => asBoolean(apply(f, item))),
  concatLists: (all: Later) => asList(all.get()).flatMap((list) => asList(list.get())),
  concatMap: (f: Later, list: Later) =>
    asList(list.get()).flatMap((item) => asList(apply(f, item))),
  genList: (f: Later, length: Later) =>
    Array.from({ length: asNumber(length.get()).value }, (_, place) =>
      later(() => apply(f, now(new NixNumber(place)))),
    ),
  "foldl'": (f: Later, first: Later, list: Later) =>
    asList(list.get()).reduce((sum, item) => apply(f, now(sum), item), first.get()),
}

const texts = {
  toString: (a: Later) => toText(a.get(), true),
  baseNameOf: (a: Later) => path.basename(toText(a.get(), true)),
  dirOf: (a: Later) => path.dirname(toText(a.get(), true)),
  pathExists: (a: Later) => existsSync(toText(a.get(), true)),
  stringLength: (a: Later) => new NixNumber(toText(a.get()).length),
  concatStringsSep: (separator: Later, list: Later) =>
    asList(list.get())
      .map((item) => toText(item.get()))
      .join(asText(separator.get())),
  substring: (from: Later, length: Later, a: Later) => {
    const [start, count] = [asNumber(from.get()).value, asNumber(length.get()).value]
    return toText(a.get()).slice(start, count < 0 ? undefined : start + count)
  },
  replaceStrings: (from: Later, to: Later, a: Later) => {
    const wanted = asList(from.get()).map((item) => asText(item.get()))
    const given = asList(to.get()).map((item) => asText(item.get()))
    const pattern = wanted.map((text) => text.replace(/[^\w\s]/g, String.raw`\$&`)).join('|')
    return toText(a.get()).replace(
      new RegExp(pattern, 'g'),
      (found) => given[wanted.indexOf(found)] ?? '',
    )
  },
  match: (pattern: Later, a: Later) => {
    const found = new RegExp(`^(?:${posix(pattern)})$`, 's').exec(toText(a.get()))
    return found === null
      ? null
      : found.slice(1).map((group: string | undefined) => now(group ?? null))
  },
  split: (pattern: Later, a: Later) => {
    const text = toText(a.get())
    const parts: Later[] = []
    let end = 0
    for (const found of text.matchAll(new RegExp(posix(pattern), 'gs'))) {
      parts.push(now(text.slice(end, found.index)))
      parts.push(now(found.slice(1).map((group: string | undefined) => now(group ?? null))))
      end = found.index + found[0].length
    }
    return [...parts, now(text.slice(end))]
  },
}

const control = {
  throw: (message: Later): Value => {
    throw new NixError(toText(message.get()), true)
  },
  abort: (message: Later): Value => {
    throw new NixError(toText(message.get()))
  },
  tryEval: (a: Later): Value => {
    const result = (value: Value, success: boolean) =>
      new Map([
        ['success', now(success)],
        ['value', now(value)],
      ])
    try {
      return result(a.get(), true)
    } catch (error) {
      if (error instanceof NixError && error.caught) return result(false, false)
      throw error
    }
  },
  seq: (a: Later, b: Later) => {
    a.get()
    return b.get()
  },
  add: (a: Later, b: Later) => operate('+', a.get(), b),
  lessThan: (a: Later, b: Later) => operate('<', a.get(), b),
}

function itemAt(list: Later, place: number): Value {
  const item = asList(list.get())[place]
  if (item === undefined) throw new NixError(`list index ${place} is out of bounds`)
  return item.get()
}

function sorted(set: NixSet): [string, Later][] {
  return [...set].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A POSIX pattern as JavaScript writes it: the classes have other names, the rest is the same. */
function posix(pattern: Later): string {
  return asText(pattern.get())
    .replaceAll('[:space:]', String.raw`\s`)
    .replaceAll('[:alnum:]', 'A-Za-z0-9')
    .replaceAll('[:alpha:]', 'A-Za-z')
    .replaceAll('[:digit:]', '0-9')
}
