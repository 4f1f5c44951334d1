import type { Random } from './random.ts'

const words = [
  ...[
    'module',
    'option',
    'service',
    'value',
    'machine',
    'file',
    'state',
    'system',
    'package',
    'port',
  ],
  ...['reader', 'answer', 'change', 'folder', 'command', 'line', 'name', 'list', 'text', 'number'],
  ...['shows', 'reads', 'writes', 'keeps', 'needs', 'gives', 'takes', 'builds', 'starts', 'stops'],
  ...['every', 'another', 'small', 'later', 'same', 'first', 'last', 'plain', 'exact', 'whole'],
  ...['before', 'after', 'where', 'while', 'because', 'and', 'with', 'without', 'of', 'for'],
] as const
const [first, ...others] = words

/** The one word of a sentence that stands out, if any does. */
const marks: readonly [(word: string) => string, ...((word: string) => string)[]] = [
  (word) => word,
  (word) => `\`${word}\``,
  (word) => `**${word}**`,
  (word) => `[${word}](https://example.org/${word})`,
]

/** A title of a few words. */
export function title(random: Random): string {
  return capital(someWords(random, random.number(3, 6)).join(' '))
}

/** Paragraphs of Markdown of about `count` words, with the marks that prose has. */
export function paragraphs(random: Random, count: number): string {
  const texts: string[] = []
  for (let left = count; left > 0;) {
    const size = Math.min(left, random.number(40, 80))
    texts.push(paragraph(random, size))
    left -= size
  }
  return texts.join('\n\n')
}

function paragraph(random: Random, count: number): string {
  const sentences: string[] = []
  for (let left = count; left > 0;) {
    const size = Math.min(left, random.number(8, 18))
    sentences.push(sentence(random, size))
    left -= size
  }
  return sentences.join(' ')
}

/** One sentence of exactly `count` words. */
export function sentence(random: Random, count: number): string {
  const chosen = someWords(random, count)
  const marked = random.number(0, count - 1)
  const mark = random.oneOf(marks)
  return `${capital(chosen.map((word, index) => (index === marked && index > 0 ? mark(word) : word)).join(' '))}.`
}

function someWords(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => random.oneOf([first, ...others]))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
