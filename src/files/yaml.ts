import { type Document, LineCounter, parseDocument, visit } from 'yaml'
import { safeParse, type $ZodType, type $ZodIssue } from 'zod/v4/core'
import { nearest } from './nearest.ts'
import { type Problem, ProblemError } from './problem.ts'

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

  const syntax = document.errors.map(({ message, pos }): Problem => ({
    place: { file, line: lineAt(pos[0]) },
    message,
  }))
  if (syntax.length > 0) throw new ProblemError(...syntax)

  const result = safeParse(schema, valueOf(document, file, lineAt) ?? {})
  if (result.success) return result.data

  const lineOf = (path: readonly PropertyKey[]): number =>
    lineIn(document, path, lineAt) ?? firstLine
  throw new ProblemError(
    ...result.error.issues.flatMap((issue) => problemsOf(issue, file, lineOf, schema)),
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
    return [{ place, message: `\`${key}\` is missing`, expected: `a value, ${issue.expected}` }]
  }
  const [reason] = issue.code === 'invalid_key' ? issue.issues : [issue]
  return [
    {
      place: { file, line: lineOf(issue.path) },
      message: `\`${key}\` cannot be used: ${reason?.message ?? issue.message}`,
    },
  ]
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
