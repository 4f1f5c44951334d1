import fc from 'fast-check'

/** Texts that a parser may meet where it expects a sign: other writings, half of a letter, signs that end lines. */
const odd = [
  '\0',
  '\uFEFF',
  '\r',
  '\r\n',
  '\u2028',
  '\uD800',
  '🎉',
  '漢',
  'é',
  '\t',
  '  ',
  '\n\n',
  '__proto__',
  'constructor',
]

/**
 * A text that was edited at some places: something is cut out, or stands there twice, or one of `pieces` or anything else
 * is put in. So most of it is still what its parser expects.
 */
export function mutated(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const inserted = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.constant('') },
  )
  const edit = fc.record({
    at: fc.nat({ max: text.length }),
    cut: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: text.length })),
    twice: fc.boolean(),
    inserted,
  })
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((all, { at, cut, twice, inserted: put }) => {
      const middle = all.slice(at, at + cut)
      return all.slice(0, at) + put + (twice ? middle + middle : '') + all.slice(at + cut)
    }, text),
  )
}
