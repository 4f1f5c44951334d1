import { type Place, ProblemError, unknownName } from '../files/problem.ts'

/** What the tag of a question says. */
export interface QuestionAttributes {
  readonly typed: boolean
  readonly predict: boolean
  /** Units of a numeric answer, in small letters. */
  readonly units: readonly string[] | undefined
  readonly tolerance: string | undefined
  /** Examples of right and of wrong input. */
  readonly accepts: readonly string[] | undefined
  readonly refuses: readonly string[] | undefined
  /** Lines on paper for an answer by hand, where the length of the right one does not decide. */
  readonly space: number | undefined
}

/** The names of its attributes. `proof` and `shows` are tried where the recordings are known, `deck` is read by the deck. */
export const questionAttributes: readonly string[] = [
  ...['typed', 'predict', 'unit', 'tolerance', 'accepts', 'refuses', 'proof', 'shows'],
  ...['space', 'deck'],
]
const switches = ['typed', 'predict']
const onlyTyped = ['unit', 'tolerance', 'accepts', 'refuses']

/**
 * Reads the attributes of a question. Lists are parted by `|`; `\|` is the character itself.
 *
 * @throws ProblemError for an unknown name, or a name where it has no meaning
 */
export function readAttributes(
  attributes: ReadonlyMap<string, string | true>,
  place: Place,
): QuestionAttributes {
  const typed = attributes.has('typed')
  for (const [name, value] of attributes) {
    if (!questionAttributes.includes(name)) {
      throw new ProblemError(
        unknownName(place, 'attribute', name, questionAttributes, 'of Question'),
      )
    }
    if (switches.includes(name) && value !== true) {
      const message = `\`${name}\` takes no value`
      throw new ProblemError({ place, message, expected: name, found: `${name}="${value}"` })
    }
    if (onlyTyped.includes(name) && !typed) {
      const message = `\`${name}\` belongs to a typed question`
      throw new ProblemError({ place, message, expected: `<Question typed ${name}="…">` })
    }
    if (onlyTyped.includes(name) && (value === true || value.trim() === '')) {
      throw new ProblemError({ place, message: `\`${name}\` needs a value`, found: name })
    }
  }
  const text = (name: string) => {
    const value = attributes.get(name)
    return value === true ? undefined : value
  }
  return {
    typed,
    predict: attributes.has('predict'),
    units: list(text('unit')?.toLowerCase()),
    tolerance: text('tolerance'),
    accepts: list(text('accepts')),
    refuses: list(text('refuses')),
    space: readSpace(attributes.get('space'), place),
  }
}

/** More do not fit on a sheet. */
const mostLines = 30

function readSpace(value: string | true | undefined, place: Place): number | undefined {
  if (value === undefined) return undefined
  const [, count = ''] = /^(\d{1,2}) lines?$/.exec(String(value)) ?? []
  if (Number(count) > 0 && Number(count) <= mostLines) return Number(count)
  throw new ProblemError({
    place,
    message: '`space` is a number of lines on paper',
    expected: `space="8 lines", at most ${mostLines}`,
    found: value === true ? 'space' : `space="${value}"`,
  })
}

function list(value: string | undefined): string[] | undefined {
  return value?.split(/(?<!\\)\|/).map((item) => item.replaceAll('\\|', '|').trim())
}
