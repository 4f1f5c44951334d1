import type { Word } from '../workshop/task.ts'
import { nearest } from '../workshop/nearest.ts'
import { type Problem, unknownName } from '../workshop/problem.ts'

/** What a word of the MDX takes. Every word also takes `deck="skip"`. */
interface Entry {
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
  /** Attributes of which one must be there, with a text. */
  readonly oneOf?: readonly string[]
  /** Attributes whose values are a closed list. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** Whether it stands within a line of text, not on lines of its own. */
  readonly inline?: true
}

/** Every word that a task may use. The house has one component for each. */
export const vocabulary: Readonly<Record<string, Entry>> = {
  Snippet: {
    required: ['file'],
    optional: ['select', 'region', 'lines', 'state', 'diff', 'text', 'steps'],
  },
  Hint: { optional: ['title', 'error', 'mistake', 'from'], oneOf: ['title', 'error'] },
  Question: {
    optional: ['typed', 'predict', 'unit', 'tolerance', 'accepts', 'refuses', 'proof', 'shows'],
  },
  Solution: {},
  Do: { required: ['minutes'] },
  See: {},
  Tabs: {},
  Tab: { required: ['title'] },
  Value: { required: ['name'], inline: true },
  Slide: { optional: ['title'] },
  Notes: {},
}

/** What may follow the language of a fenced block. */
const fences: Readonly<Record<string, Entry>> = {
  console: {
    optional: ['skip', 'until', 'exit', 'shows', 'timeout'],
    values: { skip: ['needs a browser', 'needs a network', 'destroys data', 'waits for a person'] },
  },
}
const anyFence: Entry = { optional: ['title'] }

/** Elements of HTML that prose may use where Markdown has no mark for them, with their attributes. */
const elements: Readonly<Record<string, Entry>> = {
  abbr: { optional: ['title', 'lang'] },
  br: {},
  kbd: { optional: ['lang'] },
  sub: { optional: ['lang'] },
  sup: { optional: ['lang'] },
}

const everywhere: Entry = { optional: ['deck'], values: { deck: ['skip'] } }

/**
 * What is wrong with a word's name and attributes. `languages` are the names that a fenced block
 * may have besides `console`.
 */
export function checkWord(word: Word, languages: ReadonlySet<string>): Problem[] {
  const element = word.fenced ? undefined : elements[word.name]
  if (element !== undefined) return unknownAttributes(word, element.optional ?? [])
  const entry = word.fenced ? (fences[word.name] ?? anyFence) : vocabulary[word.name]
  if (entry === undefined) {
    const html = /^[a-z]/.test(word.name)
    const known = Object.keys(html ? elements : vocabulary)
    return [unknownName(word.place, html ? 'element' : 'word', word.name, known)]
  }
  if (word.fenced && !(word.name in fences) && !languages.has(word.name)) {
    return [unknownLanguage(word, languages)]
  }
  const wrong = checkAttributes(word, entry)
  return wrong.length > 0 ? wrong : checkPosition(word, entry)
}

function checkPosition({ name, place, inline = false }: Word, entry: Entry): Problem[] {
  if (inline === (entry.inline ?? false)) return []
  const [here, there] = ['within a line of text', 'on lines of its own']
  const message = `${name} stands ${inline ? here : there}`
  return [{ place, message, expected: `a word ${inline ? there : here}` }]
}

function unknownLanguage(word: Word, languages: ReadonlySet<string>): Problem {
  const { place, name } = word
  if (name !== '') {
    const known = ['console', ...languages]
    return { place, message: `There is no language \`${name}\``, nearest: nearest(name, known) }
  }
  return {
    place,
    message: 'A fenced block names no language',
    expected: '```console, ```sh, ```text …',
    found: '```',
  }
}

function unknownAttributes({ name, attributes, place }: Word, known: readonly string[]): Problem[] {
  return [...attributes.keys()]
    .filter((key) => !known.includes(key))
    .map((key) => unknownName(place, 'attribute', key, known, `of ${name}`))
}

function checkAttributes(word: Word, entry: Entry): Problem[] {
  const { name, attributes, place } = word
  const { required = [], optional = [], oneOf = [] } = entry
  const known = [...required, ...optional, ...(everywhere.optional ?? [])]
  const missing = required
    .filter((key) => !attributes.has(key))
    .map((key) => ({ place, message: `${name} lacks its \`${key}\``, expected: `${key}="…"` }))
  const texts = oneOf.map((key) => attributes.get(key))
  const none = oneOf.length > 0 && !texts.some((text) => typeof text === 'string' && text.trim())
  return [
    ...unknownAttributes(word, known),
    ...missing,
    ...(none ? [{ place, message: `${name} lacks one of ${oneOf.join(', ')}` }] : []),
    ...checkValues(place, attributes, { ...everywhere.values, ...entry.values }),
  ]
}

function checkValues(
  place: Word['place'],
  attributes: Word['attributes'],
  allowed: Readonly<Record<string, readonly string[]>>,
): Problem[] {
  return Object.entries(allowed).flatMap(([key, values]) => {
    const value = attributes.get(key)
    if (value === undefined || (typeof value === 'string' && values.includes(value))) return []
    return [
      {
        place,
        message: `\`${key}\` cannot be \`${value === true ? '' : value}\``,
        expected: values.map((one) => `${key}="${one}"`).join(' or '),
        nearest: value === true ? [] : nearest(value, values),
      },
    ]
  })
}
