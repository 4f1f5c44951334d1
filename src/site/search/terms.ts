/** A name such as `services.lamp.enable`, `allowedTCPPorts` or `oci-containers`. */
const names = /[\p{Letter}\p{Mark}\p{Number}]+(?:[._-]+[\p{Letter}\p{Mark}\p{Number}]+)*/gu

/**
 * The terms of a text. A name such as `services.lamp.enable` or `allowedTCPPorts` is a term as a
 * whole, and so is each of its parts, and what it ends with, `lamp.enable`, so that it is found by any of them.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const [name] of text.normalize().matchAll(names)) {
    for (const match of name.matchAll(/\./g)) terms.add(name.slice(match.index + 1).toLowerCase())
    terms.add(name.toLowerCase())
    for (const part of name.split(/[.-]+/)) {
      terms.add(part.toLowerCase())
      for (const piece of part.split(/_|(?<=\p{Lowercase})(?=\p{Uppercase})/u))
        terms.add(piece.toLowerCase())
    }
  }
  terms.delete('')
  return [...terms]
}

/** A term in the form in which it is compared: the singular, so far as its letters tell it. */
export function singular(term: string): string {
  if (/\d/.test(term) || term.length < 5) return term
  return term.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
}

/** The names in a text, as they stand. */
export function namesIn(text: string): string[] {
  return [...text.normalize().matchAll(names)].map(([name]) => name.toLowerCase())
}

/** A text cut before and after each name in it. */
export function cutAtNames(text: string): string[] {
  const pieces: string[] = []
  let end = 0
  for (const { index, 0: name } of text.matchAll(names)) {
    pieces.push(text.slice(end, index), name)
    end = index + name.length
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '')
}
