import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** The most repetitions without an end that a pattern may have: each multiplies the ways to try. */
const mostRepetitions = 3

/**
 * Why a pattern could take longer than a reader waits, found in its syntax tree; undefined where it cannot. An
 * engine that goes back and tries again takes exponential time only where something that repeats without an end
 * can be read in several ways: where it holds another repetition or alternatives. Without that, the time is a power
 * of the length, and both are bounded: see `longestAnswer`.
 *
 * @throws RegExpSyntaxError for a text that is no pattern
 */
export function slowPart(pattern: string, flags: string): string | undefined {
  const tree = new RegExpParser().parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
  })
  let endless = 0
  let slow: string | undefined
  visitRegExpAST(tree, {
    onQuantifierEnter(repetition) {
      if (repetition.max !== Infinity) return
      endless += 1
      if (endless > mostRepetitions)
        slow ??= `more than ${mostRepetitions} repetitions without an end`
      if (isAmbiguous(repetition.element)) slow ??= `\`${repetition.raw}\``
    },
    onBackreferenceEnter(reference) {
      slow ??= `\`${reference.raw}\``
    },
  })
  return slow
}

/** Whether what is repeated may match the same text in several ways. */
function isAmbiguous(element: AST.QuantifiableElement): boolean {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false
  return (
    element.alternatives.length > 1 ||
    element.alternatives.some(({ elements }) =>
      elements.some((one) => (one.type === 'Quantifier' ? one.min !== one.max : inner(one))),
    )
  )
}

function inner(element: AST.Element): boolean {
  return (element.type === 'Group' || element.type === 'CapturingGroup') && isAmbiguous(element)
}
