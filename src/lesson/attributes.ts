import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri'
import { nearest } from '../files/nearest.ts'
import { type Place, type Problem, unknownName } from '../files/problem.ts'

/** A component or an element written as JSX, in a tree of hast. */
export type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast

/** Attributes as they are written: by name, `true` where no value follows. */
export type Written = ReadonlyMap<string, string | true>

/**
 * What an attribute may be: a text that must be there, one that may be, a name alone, a number
 * above 0, or one of a list.
 */
type Kind = 'required' | 'text' | 'flag' | 'number' | readonly string[]

/** The attributes that a word takes, by name. */
export type Spec = Readonly<Record<string, Kind>>

/** The values of attributes that a specification describes. */
export type Values<S extends Spec> = {
  readonly [K in keyof S]: S[K] extends 'required'
    ? string
    : S[K] extends 'flag'
      ? boolean
      : S[K] extends 'number'
        ? number | undefined
        : S[K] extends readonly (infer One)[]
          ? One | undefined
          : string | undefined
}

/** The attributes of a JSX node as they are written. Expressions are refused: a word takes text. */
export function writtenAttributes(node: Jsx, place: Place, problems: Problem[]): Written {
  const written = new Map<string, string | true>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
      if (attribute.type === 'mdxJsxAttribute' && attribute.value === null) {
        add(written, attribute.name, true, place, problems)
        continue
      }
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined
      problems.push({
        place,
        message: `\`${name ?? '{…}'}\` of ${node.name ?? 'a fragment'} holds an expression`,
        expected: `text in quotes, as in ${name ?? 'name'}="…"`,
      })
    } else add(written, attribute.name, attribute.value ?? true, place, problems)
  }
  return written
}

/** Reads what follows the language of a fence: `skip="needs a network" title="x"`. */
export function fenceAttributes(meta: string, place: Place, problems: Problem[]): Written {
  const written = new Map<string, string | true>()
  const rest = meta.replace(
    /(?<=^|\s)([\w-]+)(?:="([^"]*)"|(?!\s*=))(?=\s|$)/g,
    (_, name: string, value?: string) => {
      add(written, name, value ?? true, place, problems)
      return ''
    },
  )
  if (rest.trim() !== '') {
    problems.push({
      place,
      message: 'What follows the language of the fence cannot be read',
      expected: quoted(rest) ?? 'names with a value in double quotes: title="…"',
      found: rest.trim(),
    })
  }
  return written
}

/** What an author meant who left out the quotes, took others, or put spaces around the sign. */
function quoted(written: string): string | undefined {
  const [, name, value] =
    /^([\w-]+)\s*=\s*["'“”‘’]?([^\s"'“”‘’]+)["'“”‘’]?$/.exec(written.trim()) ?? []
  return name === undefined || value === undefined ? undefined : `${name}="${value}"`
}

function add(
  written: Map<string, string | true>,
  name: string,
  value: string | true,
  place: Place,
  problems: Problem[],
): void {
  if (written.has(name)) {
    problems.push({ place, message: `The attribute \`${name}\` is there twice` })
  } else written.set(name, value)
}

/**
 * Reads the attributes of a word by its specification. What is wrong with them is added to
 * `problems`; then there are no values.
 */
export function readValues<S extends Spec>(
  word: string,
  spec: S,
  written: Written,
  place: Place,
  problems: Problem[],
): Values<S> | undefined {
  const known = Object.keys(spec)
  const unknown = [...written.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => unknownName(place, 'attribute', name, known, `of ${word}`))
  const values: Record<string, string | number | boolean | undefined> = {}
  const wrong = Object.entries(spec).flatMap(([name, kind]) => {
    const read = readValue(word, name, kind, written.get(name), place)
    if (typeof read === 'object') return [read]
    values[name] = read
    return []
  })
  problems.push(...unknown, ...wrong)
  return unknown.length + wrong.length === 0 && matches(spec, values) ? values : undefined
}

/** Each name of the specification was read by its kind, one by one. */
function matches<S extends Spec>(
  spec: S,
  values: Readonly<Record<string, unknown>>,
): values is Values<S> {
  return Object.keys(spec).every((name) => name in values)
}

function readValue(
  word: string,
  name: string,
  kind: Kind,
  value: string | true | undefined,
  place: Place,
): string | number | boolean | undefined | Problem {
  if (kind === 'flag') {
    return typeof value === 'string'
      ? { place, message: `\`${name}\` takes no value`, expected: name, found: value }
      : value === true
  }
  if (value === undefined) {
    return kind === 'required'
      ? { place, message: `${word} lacks its \`${name}\``, expected: `${name}="…"` }
      : undefined
  }
  if (typeof kind === 'object') {
    if (value !== true && kind.includes(value)) return value
    return {
      place,
      message: `\`${name}\` cannot be \`${value === true ? '' : value}\``,
      expected: kind.map((one) => `${name}="${one}"`).join(' or '),
      nearest: value === true ? [] : nearest(value, kind),
    }
  }
  if (value === true || value.trim() === '') {
    return { place, message: `\`${name}\` of ${word} has no value`, expected: `${name}="…"` }
  }
  if (kind !== 'number') return value
  const number = Number(value)
  return /^\d+(\.\d+)?$/.test(value) && number > 0
    ? number
    : {
        place,
        message: `\`${name}\` of ${word} is no number`,
        expected: `${name}="60"`,
        found: value,
      }
}
