import { parseBindings, parseInterpolation, parsePath } from './parse-bindings.ts'
import { parseIndented, parseString } from './parse-text.ts'
import { Reader } from './reader.ts'
import type { Expression, Part } from './syntax.ts'

/** Operators from the loosest to the tightest, and how those of one row go together. */
const rows: readonly { readonly pattern: RegExp; readonly joins: 'left' | 'right' | 'never' }[] = [
  { pattern: /->/, joins: 'right' },
  { pattern: /\|\|/, joins: 'left' },
  { pattern: /&&/, joins: 'left' },
  { pattern: /==|!=/, joins: 'never' },
  { pattern: /<=|>=|<(?![\w./+-]+>)|>/, joins: 'never' },
  { pattern: /\/\//, joins: 'right' },
  { pattern: /!/, joins: 'never' },
  { pattern: /\+(?!\+)|-(?!>)/, joins: 'left' },
  { pattern: /\*|\/(?![/\w.+-])/, joins: 'left' },
  { pattern: /\+\+/, joins: 'right' },
]
const notRow = rows.findIndex(({ pattern }) => pattern.source === '!')

/**
 * The expression that a Nix file holds.
 * @throws NixSyntaxError with the place where the text stops to be Nix
 */
export function parseNix(text: string): Expression {
  const reader = new Reader(text)
  const expression = parseExpression(reader)
  if (!reader.sees(/$/)) reader.fail('end of file')
  return expression
}

/** Reads one expression, as far as it goes. */
export function parseExpression(reader: Reader): Expression {
  reader.skip()
  const { at } = reader
  const lambda = parseLambda(reader)
  if (lambda !== undefined) return lambda
  if (reader.takeKeyword('let')) {
    const bindings = parseBindings(reader, parseExpression, { at, recursive: true, end: 'in' })
    return { at, kind: 'let', bindings, body: parseExpression(reader) }
  }
  for (const kind of ['with', 'assert'] as const) {
    if (!reader.takeKeyword(kind)) continue
    const of = parseExpression(reader)
    reader.expect(';')
    return { at, kind, of, body: parseExpression(reader) }
  }
  if (!reader.takeKeyword('if')) return parseRow(reader, 0)
  const condition = parseExpression(reader)
  reader.expect('then')
  const yes = parseExpression(reader)
  reader.expect('else')
  return { at, kind: 'if', condition, yes, no: parseExpression(reader) }
}

function parseLambda(reader: Reader): Expression | undefined {
  const { at } = reader
  let name = reader.takeName()
  const named = name !== undefined && reader.take(/@|:/)
  if (named === ':')
    return { at, kind: 'lambda', name: name ?? '', open: true, body: parseExpression(reader) }
  if (name !== undefined && named !== '@') {
    reader.at = at
    return undefined
  }
  const beforeFormals = reader.at
  if (reader.take(/\{/) === undefined || !seesFormals(reader)) {
    if (name !== undefined) reader.fail(`'{'`)
    reader.at = beforeFormals
    return undefined
  }
  const formals = new Map<string, Expression | undefined>()
  let open = false
  while (reader.take(/\}/) === undefined) {
    if (reader.take(/\.\.\./) !== undefined) open = true
    else {
      const formal = reader.takeName() ?? reader.fail('a name')
      formals.set(formal, reader.take(/\?/) === undefined ? undefined : parseExpression(reader))
    }
    if (!reader.sees(/\}/)) reader.expect(',')
  }
  if (name === undefined && reader.take(/@/) !== undefined) name = reader.takeName()
  reader.expect(':')
  const body = parseExpression(reader)
  return { at, kind: 'lambda', ...(name === undefined ? {} : { name }), formals, open, body }
}

/** Behind a `{`: whether the names of a function's argument begin, and not a set. */
function seesFormals(reader: Reader): boolean {
  const { at } = reader
  const name = reader.takeName()
  const sign = reader.take(name === undefined ? /\.\.\.|\}/ : /[,?}]/)
  const found = sign === '}' && name === undefined ? reader.sees(/[:@]/) : sign !== undefined
  reader.at = at
  return found
}

function parseRow(reader: Reader, row: number): Expression {
  const operators = rows[row]
  if (operators === undefined) return parseHas(reader)
  reader.skip()
  const { at } = reader
  if (row === notRow) {
    if (reader.take(/!(?!=)/) === undefined) return parseRow(reader, row + 1)
    return { at, kind: 'unary', operator: '!', of: parseRow(reader, row) }
  }
  let left = parseRow(reader, row + 1)
  for (;;) {
    const operator = reader.take(operators.pattern)
    if (operator === undefined) return left
    const right = parseRow(reader, operators.joins === 'right' ? row : row + 1)
    left = { at, kind: 'binary', operator, left, right }
    if (operators.joins !== 'left') return left
  }
}

function parseHas(reader: Reader): Expression {
  reader.skip()
  const { at } = reader
  const minus = reader.take(/-/) !== undefined
  const of = minus ? parseHas(reader) : parseApplication(reader)
  if (minus) return { at, kind: 'unary', operator: '-', of }
  if (reader.take(/\?/) === undefined) return of
  return { at, kind: 'has', of, path: parsePath(reader, parseExpression) }
}

function parseApplication(reader: Reader): Expression {
  let to = parseSelect(reader) ?? reader.fail('an expression')
  for (;;) {
    const argument = parseSelect(reader)
    if (argument === undefined) return to
    to = { at: to.at, kind: 'apply', to, argument }
  }
}

function parseSelect(reader: Reader): Expression | undefined {
  const of = parseSimple(reader)
  if (of === undefined || reader.take(/\.(?![./])/) === undefined) return of
  const path = parsePath(reader, parseExpression)
  if (!reader.takeKeyword('or')) return { at: of.at, kind: 'select', of, path }
  const otherwise = parseSelect(reader) ?? reader.fail('an expression')
  return { at: of.at, kind: 'select', of, path, otherwise }
}

/** An expression that needs no parentheses as an argument; undefined where none begins. */
function parseSimple(reader: Reader): Expression | undefined {
  reader.skip()
  const { at } = reader
  const interpolation = () => parseInterpolation(reader, parseExpression)
  const path = reader.take(/(?:[\w.+-]*|~)(?:\/[\w.+-]+)+\/?|[\w.+-]*(?:\/[\w.+-]+)*\/(?=\$\{)/)
  if (path !== undefined) {
    const parts: Part[] = [path]
    for (;;) {
      if (reader.takeHere(/\$\{/) !== undefined) parts.push(interpolation())
      else if (parts.length === 1) break
      const more = reader.takeHere(/[\w.+/-]+/)
      if (more !== undefined) parts.push(more)
      else if (!reader.text.startsWith('${', reader.at)) break
    }
    return { at, kind: 'path', parts }
  }
  const float = reader.take(/\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/)
  if (float !== undefined) return { at, kind: 'float', value: Number(float) }
  const integer = reader.take(/\d+/)
  if (integer !== undefined) return { at, kind: 'integer', value: Number(integer) }
  const search = reader.take(/<[\w./+-]+>/)
  if (search !== undefined) return { at, kind: 'search', path: search.slice(1, -1) }
  if (reader.take(/"/) !== undefined)
    return { at, kind: 'text', parts: parseString(reader, interpolation) }
  if (reader.take(/''/) !== undefined)
    return { at, kind: 'text', parts: parseIndented(reader, interpolation) }
  if (reader.take(/\(/) !== undefined) {
    const inner = parseExpression(reader)
    reader.expect(')')
    return inner
  }
  if (reader.take(/\[/) !== undefined) {
    const items: Expression[] = []
    for (;;) {
      const item = parseSelect(reader)
      if (item === undefined) break
      items.push(item)
    }
    reader.expect(']')
    return { at, kind: 'list', items }
  }
  const recursive = reader.takeKeyword('rec')
  if (recursive) reader.expect('{')
  if (recursive || reader.take(/\{/) !== undefined) {
    return parseBindings(reader, parseExpression, { at, recursive, end: '}' })
  }
  const name = reader.takeName()
  return name === undefined ? undefined : { at, kind: 'name', name }
}
