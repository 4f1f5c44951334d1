/** A value of the Nix language, evaluated as far as its outermost kind. */
export type Value = null | boolean | string | NixNumber | NixPath | NixList | NixSet | NixFunction

/** A number; `1.0` is not an integer. */
export class NixNumber {
  readonly value: number
  readonly integer: boolean

  constructor(value: number, integer = true) {
    this.value = value
    this.integer = integer
  }
}

/** The absolute path of a file. */
export class NixPath {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }
}

/** The values of a list, and of a set by their names. */
export type NixList = readonly Later[]
export type NixSet = ReadonlyMap<string, Later>

/** A function of one argument, and the names in its argument where it says them. */
export class NixFunction {
  readonly call: (argument: Later) => Value
  readonly formals: ReadonlyMap<string, boolean>

  constructor(call: (argument: Later) => Value, formals: ReadonlyMap<string, boolean> = new Map()) {
    this.call = call
    this.formals = formals
  }
}

/** A value that is evaluated when it is needed, and once. */
export class Later {
  #make: (() => Value) | undefined
  #value: Value | undefined
  #running = false

  constructor(make: () => Value) {
    this.#make = make
  }

  /** @throws NixError when the value needs itself, and what its evaluation throws */
  get(): Value {
    if (this.#value !== undefined) return this.#value
    if (this.#running || this.#make === undefined)
      throw new NixError('infinite recursion encountered')
    this.#running = true
    try {
      this.#value = this.#make()
    } finally {
      this.#running = false
    }
    this.#make = undefined
    return this.#value
  }
}

/** What Nix calls an error; `caught` where its `tryEval` catches it. */
export class NixError extends Error {
  readonly caught: boolean
  /** `file:line:column` where it was found, if that is known. */
  place: string | undefined

  constructor(message: string, caught = false) {
    super(message)
    this.caught = caught
  }
}

/** A value that is there already. */
export function now(value: Value): Later {
  return new Later(() => value)
}

/** What Nix calls the kind of a value in its messages. */
export function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'a Boolean'
  if (typeof value === 'string') return 'a string'
  if (value instanceof NixNumber) return value.integer ? 'an integer' : 'a float'
  if (value instanceof NixPath) return 'a path'
  if (value instanceof NixFunction) return 'a function'
  return value instanceof Map ? 'a set' : 'a list'
}

function expected(what: string, value: Value): NixError {
  return new NixError(`expected ${what} but found ${kindOf(value)}`)
}

/** @throws NixError where it is not a set */
export function asSet(value: Value): NixSet {
  if (isSet(value)) return value
  throw expected('a set', value)
}

/** @throws NixError where it is not a list */
export function asList(value: Value): NixList {
  if (isList(value)) return value
  throw expected('a list', value)
}

/** @throws NixError where it is not a text */
export function asText(value: Value): string {
  if (typeof value === 'string') return value
  throw expected('a string', value)
}

/** @throws NixError where it is not a Boolean */
export function asBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  throw expected('a Boolean', value)
}

/** @throws NixError where it is not a number */
export function asNumber(value: Value): NixNumber {
  if (value instanceof NixNumber) return value
  throw expected('a number', value)
}

/** Whether it is a set. */
export function isSet(value: Value): value is NixSet {
  return value instanceof Map
}

/** Whether it is a list. */
export function isList(value: Value): value is NixList {
  return Array.isArray(value)
}

/** @throws NixError where it is neither a function nor a set that can be called */
export function call(to: Value, argument: Later): Value {
  if (to instanceof NixFunction) return to.call(argument)
  const functor = isSet(to) ? to.get('__functor') : undefined
  if (functor === undefined) {
    throw new NixError(`attempt to call something which is not a function but ${kindOf(to)}`)
  }
  return call(call(functor.get(), now(to)), argument)
}
