import { questionAttributes } from '../src/questions/attributes.ts'
import {
  codeAttributes,
  consoleAttributes,
  tabAttributes,
  valueAttributes,
  words,
} from '../src/lesson/vocabulary.ts'

type Attributes = Readonly<Record<string, string | readonly string[]>>

/** All words and blocks of code with their attributes. Those of a question are text, or names alone. */
const all: Readonly<Record<string, Attributes>> = {
  ...Object.fromEntries(Object.entries(words).map(([name, own]) => [`\`${name}\``, own])),
  '`Question`': Object.fromEntries(questionAttributes.map((name) => [name, 'text'])),
  '`Tab`': tabAttributes,
  '`Value`': valueAttributes,
  'a block of `console`': consoleAttributes,
  'any other block of code': codeAttributes,
}

/** The rows of the table of all words in docs/authors.md, made of what reads them. */
export function wordRows(): string[] {
  return Object.entries(all).map(([word, attributes]) => {
    const names = Object.entries(attributes).map(([name, kind]) =>
      kind === 'required' ? `**\`${name}\`**` : `\`${name}\``,
    )
    return `| ${word} | ${names.join(', ')} |`
  })
}
