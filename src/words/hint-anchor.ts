import type { Word } from '../workshop/task.ts'
import { hintId } from './arrange.ts'

/** The anchor of a hint on its page; undefined for other words, and for a hint that has no name. */
export function hintAnchor(word: Word): string | undefined {
  const name = hintName(word)
  return word.name === 'Hint' && name !== '' ? hintId(word.step, name) : undefined
}

/** What a hint is called: its title, else the error that it explains; '' where it lacks both. */
export function hintName({ attributes }: Word): string {
  const texts = ['title', 'error'].map((key) => attributes.get(key))
  return texts.filter((text) => typeof text === 'string').find(Boolean) ?? ''
}
