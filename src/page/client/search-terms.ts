/**
 * The terms of a text. A name such as `services.lamp.enable` or `allowedTCPPorts` is a term as a
 * whole, and so is each of its parts, so that it is found by any of them.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const [name] of text.matchAll(
    /[\p{Letter}\p{Number}]+(?:[._-]+[\p{Letter}\p{Number}]+)*/gu,
  )) {
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
