import { equal, toText } from './coerce.ts'
import {
  asBoolean,
  asList,
  asNumber,
  asSet,
  kindOf,
  NixError,
  NixNumber,
  NixPath,
} from './value.ts'
import type { Later, Value } from './value.ts'

/**
 * What an operator gives. The right side is evaluated only where it is needed.
 * @throws NixError when the operator does not take such values
 */
export function operate(operator: string, left: Value, right: Later): Value {
  switch (operator) {
    case '&&':
      return asBoolean(left) && asBoolean(right.get())
    case '||':
      return asBoolean(left) || asBoolean(right.get())
    case '->':
      return !asBoolean(left) || asBoolean(right.get())
    case '==':
      return equal(left, right.get())
    case '!=':
      return !equal(left, right.get())
    case '//':
      return new Map([...asSet(left), ...asSet(right.get())])
    case '++':
      return [...asList(left), ...asList(right.get())]
    case '+':
      return add(left, right.get())
    default:
      return calculate(operator, left, right.get())
  }
}

function add(left: Value, right: Value): Value {
  if (left instanceof NixNumber && right instanceof NixNumber) return calculate('+', left, right)
  if (left instanceof NixPath)
    return new NixPath(left.path + toText(right, right instanceof NixPath))
  if (left instanceof NixNumber || right instanceof NixNumber) {
    throw new NixError(`cannot add ${kindOf(right)} to ${kindOf(left)}`)
  }
  return toText(left) + toText(right)
}

function calculate(operator: string, left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') {
    return compare(operator, left < right, left === right)
  }
  const [first, second] = [asNumber(left), asNumber(right)]
  const [a, b] = [first.value, second.value]
  const integer = first.integer && second.integer
  switch (operator) {
    case '+':
      return new NixNumber(a + b, integer)
    case '-':
      return new NixNumber(a - b, integer)
    case '*':
      return new NixNumber(a * b, integer)
    case '/':
      if (b === 0) throw new NixError('division by zero')
      return new NixNumber(integer ? Math.trunc(a / b) : a / b, integer)
    default:
      return compare(operator, a < b, a === b)
  }
}

function compare(operator: string, less: boolean, same: boolean): boolean {
  switch (operator) {
    case '<':
      return less
    case '<=':
      return less || same
    case '>':
      return !less && !same
    case '>=':
      return !less
    default:
      throw new NixError(`operator ${operator} is not known`)
  }
}
