import { parseString } from './parse-text.ts'
import type { Reader } from './reader.ts'
import { NixSyntaxError } from './syntax.ts'
import type { AttributeSet, Expression } from './syntax.ts'

/** How to read one expression; given, so that this file and the reading of expressions part. */
type ParseExpression = (reader: Reader) => Expression

/**
 * Reads `a = …; b.c = …; inherit …;` until `end`.
 * @throws NixSyntaxError where something else stands, or a name is defined twice
 */
export function parseBindings(
  reader: Reader,
  parseExpression: ParseExpression,
  { at, recursive, end }: { at: number; recursive: boolean; end: 'in' | '}' },
): AttributeSet {
  const set = emptySet(at, recursive)
  const atEnd = () => (end === 'in' ? reader.takeKeyword('in') : reader.take(/\}/) !== undefined)
  while (!atEnd()) {
    if (reader.takeKeyword('inherit')) {
      parseInherit(reader, parseExpression, set)
      continue
    }
    const path = parsePath(reader, parseExpression)
    reader.expect('=')
    const value = parseExpression(reader)
    reader.expect(';')
    define(set, path, value)
  }
  return set
}

function parseInherit(reader: Reader, parseExpression: ParseExpression, set: AttributeSet): void {
  let of: Expression | undefined
  if (reader.take(/\(/) !== undefined) {
    of = parseExpression(reader)
    reader.expect(')')
  }
  while (reader.take(/;/) === undefined) {
    const { at } = reader
    const name = reader.takeName() ?? reader.take(/"\w+"/)?.slice(1, -1) ?? reader.fail("';'")
    const value: Expression =
      of === undefined
        ? { at, kind: 'outer', name }
        : { at, kind: 'select', of, path: [constant(at, name)] }
    define(set, [constant(at, name)], value)
  }
}

/**
 * Reads `a."b".${c}`.
 * @throws NixSyntaxError where no name stands
 */
export function parsePath(reader: Reader, parseExpression: ParseExpression): Expression[] {
  const path: Expression[] = []
  do {
    reader.skip()
    const { at } = reader
    const interpolation = () => parseInterpolation(reader, parseExpression)
    const name = reader.takeName() ?? reader.take(/or(?![\w'-])/)
    if (name !== undefined) path.push(constant(at, name))
    else if (reader.take(/"/) !== undefined) {
      path.push({ at, kind: 'text', parts: parseString(reader, interpolation) })
    } else if (reader.take(/\$\{/) !== undefined) path.push(interpolation())
    else reader.fail('a name')
  } while (reader.take(/\.(?![./])/) !== undefined)
  return path
}

/** Reads the rest of `${…}`, after its opening brace. */
export function parseInterpolation(reader: Reader, parseExpression: ParseExpression): Expression {
  const expression = parseExpression(reader)
  reader.expect('}')
  return expression
}

function constant(at: number, name: string): Expression {
  return { at, kind: 'text', parts: [name] }
}

function emptySet(at: number, recursive: boolean): AttributeSet {
  return { at, kind: 'set', recursive, named: new Map(), computed: [] }
}

/** The name that is known without evaluating anything. */
function knownName(expression: Expression): string | undefined {
  if (expression.kind !== 'text' || expression.parts.length > 1) return undefined
  const only = expression.parts[0] ?? ''
  return typeof only === 'string' ? only : undefined
}

function define(set: AttributeSet, path: readonly Expression[], value: Expression): void {
  const [first, ...rest] = path
  if (first === undefined) return
  const name = knownName(first)
  const existing = name === undefined ? undefined : set.named.get(name)
  if (rest.length > 0) {
    if (existing?.kind === 'set') return define(existing, rest, value)
    const inner = emptySet(first.at, false)
    define(inner, rest, value)
    return define(set, [first], inner)
  }
  if (name === undefined) {
    set.computed.push({ name: first, value })
  } else if (existing === undefined) {
    set.named.set(name, value)
  } else if (existing.kind === 'set' && value.kind === 'set') {
    for (const [inner, held] of value.named) define(existing, [constant(first.at, inner)], held)
    existing.computed.push(...value.computed)
  } else {
    throw new NixSyntaxError(`attribute '${name}' already defined`, first.at)
  }
}
