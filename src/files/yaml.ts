import { type Document, isCollection, LineCounter, parseDocument, visit } from 'yaml'
import { safeParse, type $ZodType, type $ZodIssue } from 'zod/v4/core'
import { nearest } from './nearest.ts'
import { type Problem, ProblemError } from './problem.ts'
import { yamlFault } from './yaml-fault.ts'

/**
 * Reads YAML against a schema. `firstLine` is the line of the file on which `text` begins, so that
 * front matter is reported at its place in the page.
 *
 * @throws ProblemError with every mistake found, each at its line
 */
export function parseYaml<T>(schema: $ZodType<T>, text: string, file: string, firstLine = 1): T {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' })
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1

  // One slip in the indentation makes several errors; the first names it.
  const [fault] = [...document.errors, ...document.warnings]
  if (fault !== undefined) throw new ProblemError(yamlFault(fault, document, text, file, lineAt))

  const value = valueOf(document, file, lineAt) ?? {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    const place = { file, line: firstLine }
    throw new ProblemError({
      place,
      message: 'These are no settings',
      ...wrongType('object', value),
    })
  }
  const result = safeParse(schema, value)
  if (result.success) return result.data

  const lineOf = (path: readonly PropertyKey[]): number =>
    lineIn(document, path, lineAt) ?? firstLine
  throw new ProblemError(
    ...result.error.issues.flatMap((issue) =>
      problemsOf(issue, file, lineOf, schema, document.getIn(issue.path)),
    ),
  )
}

/** @throws ProblemError where an alias stands for nothing, or for more than can be meant */
function valueOf(document: Document, file: string, lineAt: (offset: number) => number): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // The library says neither line nor column of these.
    const aliases: Problem[] = []
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document) !== undefined) return
        const place = { file, line: lineAt(alias.range?.[0] ?? 0) }
        const message = `The alias \`*${alias.source}\` stands for nothing`
        const expected = 'quotes around a text that begins with `*`'
        aliases.push({ place, message, expected })
      },
    })
    if (aliases.length > 0) throw new ProblemError(...aliases)
    const message = error instanceof Error ? error.message : String(error)
    throw new ProblemError({ place: { file, line: lineAt(0) }, message })
  }
}

/** The line, from 1, of a value in YAML text; of the nearest thing around it where it is not there. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  return lineIn(document, path, (offset) => lineCounter.linePos(offset).line) ?? 1
}

function lineIn(
  document: Document,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (hasRange(node)) return lineAt(node.range[0])
  }
  return undefined
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function problemsOf(
  issue: $ZodIssue,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  schema: $ZodType,
  node: unknown,
): Problem[] {
  const key = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((name) => ({
      place: { file, line: lineOf([...issue.path, name]) },
      message: `There is no key \`${[...issue.path, name].join('.')}\``,
      ...(known.length > 0 ? { expected: `one of ${known.join(', ')}` } : {}),
      nearest: nearest(name, known),
    }))
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  if (missing) {
    const place = { file, line: lineOf(issue.path) }
    const expected = typeNames.get(issue.expected) ?? issue.expected
    return [{ place, message: `\`${key}\` is missing`, expected }]
  }
  const [reason = issue] = issue.code === 'invalid_key' ? issue.issues : [issue]
  const place = { file, line: lineOf(issue.path) }
  const message = `\`${key}\` cannot be used`
  const value: unknown = isCollection(node) ? node.toJSON() : node
  // Our own schemas say what they expect; of the library's words, the kind of the value is told.
  const [, own, found] = /^expected (.*?)(?:, found (.*))?$/s.exec(reason.message) ?? []
  if (own !== undefined) return [{ place, message, expected: own, found: found ?? shown(value) }]
  return [{ place, message, ...reasonOf(reason, value) }]
}

/** The kinds of values that a schema asks for, in words. */
const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['array', 'a list'],
  ['object', 'keys and values'],
  ['record', 'keys and values'],
])

function reasonOf(issue: $ZodIssue, value: unknown): Pick<Problem, 'expected' | 'found'> {
  if (issue.code === 'invalid_type') return wrongType(issue.expected, value)
  const found = shown(value)
  if (issue.code === 'too_small') {
    return issue.origin === 'array'
      ? { expected: `a list of at least ${issue.minimum}`, found }
      : { expected: `more than ${issue.minimum}`, found }
  }
  if (issue.code === 'invalid_value')
    return { expected: issue.values.map(String).join(' or '), found }
  return { expected: issue.message, found }
}

function wrongType(expected: string, value: unknown): Pick<Problem, 'expected' | 'found'> {
  const quotes = expected === 'string' && ['number', 'boolean'].includes(typeof value)
  const name = typeNames.get(expected) ?? expected
  return {
    expected: quotes ? `a text, in quotes: '${String(value)}'` : name,
    found: shown(value),
  }
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The keys that the schema has at a path, where objects lead there. */
function knownKeys(schema: $ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema
  for (const part of path) current = shapeOf(current)[String(part)]
  return Object.keys(shapeOf(current))
}

/** The schemas of an object's keys; defaults and optional marks around the object are looked through. */
function shapeOf(schema: unknown): Record<string, unknown> {
  if (typeof schema !== 'object' || schema === null) return {}
  const shape: unknown = Reflect.get(schema, 'shape')
  if (typeof shape === 'object' && shape !== null) return { ...shape }
  const definition: unknown = Reflect.get(schema, 'def')
  const inner: unknown =
    typeof definition === 'object' && definition !== null
      ? Reflect.get(definition, 'innerType')
      : undefined
  return shapeOf(inner)
}
