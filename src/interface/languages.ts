import * as de from './de.ts'
import * as deDeck from './de-deck.ts'
import * as deHandout from './de-handout.ts'
import * as en from './en.ts'
import * as enDeck from './en-deck.ts'
import * as enHandout from './en-handout.ts'

const english = { ...en, ...enDeck, ...enHandout }

/** All that the engine says to readers, in one language: what English says, and nothing else. */
export type Interface = {
  readonly [Name in keyof typeof english]: (typeof english)[Name] extends string
    ? string
    : (typeof english)[Name]
}

/** The languages in which it is said, by the first part of their tags. */
export const languages: Readonly<Record<string, Interface>> = {
  en: english,
  de: exactly({ ...de, ...deDeck, ...deHandout }),
}

/** The language of the interface of a workshop: its own where there is one, else English. */
export function interfaceLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return language in languages ? language : 'en'
}

/** What the engine says to readers of a workshop in the language of a BCP 47 tag. */
export function interfaceOf(tag: string): Interface {
  return languages[interfaceLanguage(tag)] ?? english
}

/** Scripts that are written from the right: not every Node that this runs on says so of a language. */
const fromTheRight: ReadonlySet<string> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** From which side a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(tag).maximize()
  return fromTheRight.has(script) ? 'rtl' : 'ltr'
}

/** A word that English does not have is a mistake as well: nothing would say it. */
function exactly<Words extends Interface>(
  words: Words & Readonly<Record<Exclude<keyof Words, keyof Interface>, never>>,
): Interface {
  return words
}
