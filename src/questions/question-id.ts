import { plainText } from './plain-text.ts'
import type { Question } from './question.ts'

/**
 * A short name for a question under which a reader's answer is kept: a hash (FNV-1a, 64 bits) of
 * its prompt and its choices in their order. Reasons may be mended without losing the answer.
 */
export function questionId({ prompt, choices }: Pick<Question, 'prompt' | 'choices'>): string {
  const parts = [prompt.map(plainText).join('\n'), ...choices.map(({ text }) => text)]
  const text = parts.map((part) => part.trim().replace(/\s+/g, ' ')).join('\0')
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return `q${hash.toString(36)}`
}
