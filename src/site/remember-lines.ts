import type { Grammar } from 'shiki'
import type { ITokenizeLineResult2, StateStack } from 'shiki/textmate'

/** With more lines than this in mind, a grammar begins anew. */
const most = 20_000

const remembering = new WeakSet<Grammar>()

/**
 * Makes a grammar remember what it made of a line: a line that comes again in the same surroundings
 * is not read again. The states of a file, and the files of a workshop, have most lines in common.
 */
export function rememberLines(grammar: Grammar): void {
  if (remembering.has(grammar)) return
  remembering.add(grammar)
  const read = grammar.tokenizeLine2.bind(grammar)
  const known = new Map<StateStack | null, Map<string, ITokenizeLineResult2>>()
  let count = 0
  grammar.tokenizeLine2 = (text, state, timeLimit) => {
    if (count === most) {
      known.clear()
      count = 0
    }
    const lines = known.get(state) ?? new Map<string, ITokenizeLineResult2>()
    known.set(state, lines)
    const found = lines.get(text)
    if (found !== undefined) return found
    const { ruleStack, ...result } = read(text, state, timeLimit)
    // One and the same object for equal states, so that what follows is found again.
    const next = [...known.keys()].find((one) => one?.equals(ruleStack)) ?? ruleStack
    const line = { ...result, ruleStack: next }
    if (!result.stoppedEarly) {
      lines.set(text, line)
      count++
    }
    return line
  }
}
