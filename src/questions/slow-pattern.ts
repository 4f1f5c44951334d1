import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { longestAnswer } from './check-typed.ts'

/**
 * In how many ways a pattern may read an answer at most: an engine that goes back tries each of them. Three
 * repetitions without an end, one after the other, read the longest answer in that many.
 */
const mostWays = (longestAnswer + 1) ** 3

/**
 * The part of a pattern that could take longer than a reader waits, found in its syntax tree; undefined where it
 * cannot. What repeats and can itself be read in several ways multiplies them with each time; what does not begin
 * with `^` is tried from every place of the answer.
 *
 * @throws RegExpSyntaxError for a text that is no pattern
 */
export function slowPart(pattern: string, flags: string): string | undefined {
  const tree = new RegExpParser().parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
  })
  let slow: string | undefined
  visitRegExpAST(tree, {
    onQuantifierEnter(repetition) {
      if (ways(repetition) > mostWays) slow ??= repetition.raw
    },
    onBackreferenceEnter(reference) {
      slow ??= reference.raw
    },
  })
  const places = tree.alternatives.every(beginsAtStart) ? 1 : longestAnswer
  return slow ?? (places * waysOfAny(tree.alternatives) > mostWays ? pattern : undefined)
}

function beginsAtStart({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === 'Assertion' && first.kind === 'start'
}

/** In how many ways the longest answer may be read by a part of a pattern, at most. */
function ways(element: AST.Element): number {
  if ('alternatives' in element) return waysOfAny(element.alternatives)
  if (element.type !== 'Quantifier') return 1
  const max = Math.min(element.max, longestAnswer)
  return ways(element.element) ** max * (max - Math.min(element.min, max) + 1)
}

function waysOfAny(alternatives: readonly AST.Alternative[]): number {
  return alternatives.reduce(
    (sum, { elements }) => sum + elements.reduce((product, one) => product * ways(one), 1),
    0,
  )
}
