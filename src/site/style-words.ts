import * as words from '../interface/current.ts'
import { cssString } from './css-string.ts'

/** The words that style sheets write before and behind things, as custom properties of a page. */
export function styleWords(): string {
  const { hint, error, errors, added, removed, rightSign, notPrinted } = words
  const all = { hint, error, errors, added, removed, right: rightSign, unprinted: notPrinted }
  const properties = Object.entries(all).map(([name, text]) => `--say-${name}:${cssString(text)}`)
  return `:root{${properties.join(';')}}`
}
