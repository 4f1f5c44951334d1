import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { toText } from './coerce.ts'
import { operate } from './operators.ts'
import { parseNix } from './parse.ts'
import { inside, lookUp } from './scope.ts'
import type { Scope } from './scope.ts'
import { NixSyntaxError } from './syntax.ts'
import type { AttributeSet, Expression, Lambda, Part } from './syntax.ts'
import { asBoolean, asNumber, asSet, asText, call, isSet, Later, NixError } from './value.ts'
import { NixFunction, NixNumber, NixPath } from './value.ts'
import type { NixSet, Value } from './value.ts'

/** Evaluates Nix files on this machine's disk, lazily as Nix does. Writes nothing. */
export class Evaluator {
  readonly #names: NixSet
  readonly #values = new Map<string, Later>()
  readonly #texts = new Map<string, string>()

  /** @param builtins gives the names that every file knows, `builtins` among them */
  constructor(builtins: (evaluator: Evaluator) => NixSet) {
    this.#names = builtins(this)
  }

  /**
   * The value of a file, or of the default.nix of a folder.
   * @throws NixError with the place where the text is not Nix, and what the evaluation throws
   */
  importFile(name: string): Value {
    const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true
    const file = isFolder ? path.join(name, 'default.nix') : name
    const value =
      this.#values.get(file) ??
      new Later(() => this.evaluate(this.#parse(file), { file, names: this.#names, withs: [] }))
    this.#values.set(file, value)
    return value.get()
  }

  /** @throws NixError with the place of the innermost expression that cannot be evaluated */
  evaluate(expression: Expression, scope: Scope): Value {
    try {
      return this.#evaluate(expression, scope)
    } catch (error) {
      if (error instanceof RangeError) throw new NixError('infinite recursion encountered')
      if (error instanceof NixError) error.place ??= this.#place(scope.file, expression.at)
      throw error
    }
  }

  #parse(file: string): Expression {
    try {
      const text = readFileSync(file, 'utf8')
      this.#texts.set(file, text)
      return parseNix(text)
    } catch (error) {
      if (!(error instanceof NixSyntaxError)) throw new NixError(`file '${file}' cannot be read`)
      const problem = new NixError(error.message)
      problem.place = this.#place(file, error.at)
      throw problem
    }
  }

  #place(file: string, at: number): string {
    const lines = (this.#texts.get(file) ?? '').slice(0, at).split('\n')
    return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  }

  #evaluate(expression: Expression, scope: Scope): Value {
    const get = (inner: Expression) => this.evaluate(inner, scope)
    switch (expression.kind) {
      case 'integer':
      case 'float':
        return new NixNumber(expression.value, expression.kind === 'integer')
      case 'text':
        return this.#text(expression.parts, scope)
      case 'path':
        return new NixPath(
          path.resolve(path.dirname(scope.file), this.#text(expression.parts, scope)),
        )
      case 'search':
        throw new NixError(`file '${expression.path}' was not found in the Nix search path`)
      case 'name':
      case 'outer':
        return lookUp(expression.name, scope)
      case 'list':
        return expression.items.map((item) => this.#later(item, scope))
      case 'set':
        return this.#set(expression, scope).names
      case 'let':
        return this.evaluate(expression.body, this.#set(expression.bindings, scope))
      case 'with': {
        const withs = [this.#later(expression.of, scope), ...scope.withs]
        return this.evaluate(expression.body, { ...scope, withs })
      }
      case 'assert':
        if (!asBoolean(get(expression.of))) throw new NixError('assertion failed', true)
        return get(expression.body)
      case 'if':
        return get(asBoolean(get(expression.condition)) ? expression.yes : expression.no)
      case 'lambda':
        return this.#lambda(expression, scope)
      case 'apply':
        return call(get(expression.to), this.#later(expression.argument, scope))
      case 'select': {
        const found = this.#select(get(expression.of), expression.path, scope)
        if (found instanceof Later) return found.get()
        if (expression.otherwise !== undefined) return get(expression.otherwise)
        throw new NixError(`attribute '${found}' missing`)
      }
      case 'has':
        return this.#select(get(expression.of), expression.path, scope) instanceof Later
      case 'unary':
        if (expression.operator === '!') return !asBoolean(get(expression.of))
        return new NixNumber(-asNumber(get(expression.of)).value)
      case 'binary':
        return operate(
          expression.operator,
          get(expression.left),
          this.#later(expression.right, scope),
        )
    }
  }

  #later(expression: Expression, scope: Scope): Later {
    return new Later(() => this.evaluate(expression, scope))
  }

  #text(parts: readonly Part[], scope: Scope): string {
    const texts = parts.map((part) =>
      typeof part === 'string' ? part : toText(this.evaluate(part, scope)),
    )
    return texts.join('')
  }

  /** The names that a set or a `let` gives, in the scope in which their values are evaluated. */
  #set(set: AttributeSet, scope: Scope): Scope {
    const names = new Map<string, Later>()
    const inner = inside(scope, names)
    const around = set.recursive ? inner : scope
    for (const [name, value] of set.named) {
      names.set(name, this.#later(value, value.kind === 'outer' ? scope : around))
    }
    for (const { name, value } of set.computed) {
      const computed = this.evaluate(name, around)
      if (computed === null) continue
      if (names.has(asText(computed)))
        throw new NixError(`attribute '${asText(computed)}' already defined`)
      names.set(asText(computed), this.#later(value, around))
    }
    return inner
  }

  /** What stands at a path, or the first name that is not there. */
  #select(of: Value, names: readonly Expression[], scope: Scope): Later | string {
    let found = new Later(() => of)
    for (const expression of names) {
      const name = asText(this.evaluate(expression, scope))
      const set = found.get()
      const next = isSet(set) ? set.get(name) : undefined
      if (next === undefined) return name
      found = next
    }
    return found
  }

  #lambda({ name, formals, open, body }: Lambda, scope: Scope): Value {
    const apply = (argument: Later): Value => {
      const names = new Map<string, Later>()
      if (name !== undefined) names.set(name, argument)
      const inner = inside(scope, names)
      if (formals !== undefined) {
        const given = asSet(argument.get())
        const unexpected = [...given.keys()].find((key) => !formals.has(key))
        if (!open && unexpected !== undefined) {
          throw new NixError(`function called with unexpected argument '${unexpected}'`)
        }
        for (const [formal, otherwise] of formals) {
          const value = given.get(formal) ?? (otherwise && this.#later(otherwise, inner))
          if (value === undefined)
            throw new NixError(`function called without required argument '${formal}'`)
          names.set(formal, value)
        }
      }
      return this.evaluate(body, inner)
    }
    const known = [...(formals ?? [])].map(
      ([formal, otherwise]) => [formal, otherwise !== undefined] as const,
    )
    return new NixFunction(apply, new Map(known))
  }
}
