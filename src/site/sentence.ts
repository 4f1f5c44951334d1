import type { ElementContent } from 'hast'

/**
 * Text that goes on after a dash, as a sentence of its own: it begins with a capital letter, unless
 * code or a name with an underscore begins it.
 */
export function asSentence(nodes: readonly ElementContent[], language: string): ElementContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  const value = first.value
    .trimStart()
    .replace(/^\p{Ll}(?!\w*_)/u, (letter) => letter.toLocaleUpperCase(language))
  return [{ ...first, value }, ...rest]
}
