import * as words from '../interface/current.ts'
import type { CodeLine } from '../code/code-lines.ts'
import { blame } from '../files/blame.ts'
import { compareSteps, type State } from '../files/states.ts'
import type { Hint, Snippet } from '../lesson/block.ts'
import { walkBlocks } from '../lesson/walk.ts'

/** A line of a snippet, as far as it tells where in which file it stands. */
type Line = Pick<CodeLine, 'kind' | 'number'>

/**
 * The lines of a snippet with a gap for those that the solution of an earlier step brought: whoever reads the
 * handout wrote them, or has still to do so. What the open text shows of its own step is there to be copied.
 *
 * @param states all of the workshop, in order
 */
export function withGaps(
  lines: readonly CodeLine[],
  snippet: Snippet,
  states: readonly State[],
): CodeLine[] {
  const stepOf = lineSteps(snippet, states)
  const result: CodeLine[] = []
  let run: { readonly kind: CodeLine['kind']; readonly step: string }[] = []
  const close = (): void => {
    if (run.length > 0) result.push(gapLine(run))
    run = []
  }
  for (const line of lines) {
    const step = stepOf(line)
    if (step === undefined || compareSteps(step, snippet.step ?? '') >= 0) {
      close()
      result.push(line)
    } else run.push({ kind: line.kind, step })
  }
  close()
  return result
}

/** Whether a hint shows code that is written in its own step, or later. */
export function givesAnswer(hint: Hint, states: readonly State[]): boolean {
  const { step: own } = hint
  if (own === undefined) return false
  return walkBlocks(hint.blocks).some(
    (block) =>
      block.kind === 'snippet' &&
      shownLines(block)
        .map(lineSteps(block, states))
        .some((step) => step !== undefined && compareSteps(step, own) >= 0),
  )
}

/** The step that brought a line of a snippet; `undefined` where it was there at the start. */
function lineSteps(
  { file, resolved }: Snippet,
  states: readonly State[],
): (line: Line) => string | undefined {
  const upTo = (state: State): string[] => blame(states.slice(0, states.indexOf(state) + 1), file)
  const after = upTo(resolved.state)
  const before = resolved.kind === 'diff' ? upTo(resolved.before) : []
  return ({ kind, number }) => {
    const name = (kind === 'removed' ? before : after)[(number ?? 0) - 1]
    return name === states[0]?.name ? undefined : name
  }
}

function shownLines({ resolved }: Snippet): readonly Line[] {
  switch (resolved.kind) {
    case 'excerpt':
      return resolved.excerpt.lines.map(({ number }) => ({ kind: 'plain', number }))
    case 'diff':
      return resolved.diff.lines.map(({ kind, before, after }) =>
        kind === 'removed' ? { kind, number: before } : { kind: 'plain', number: after },
      )
    case 'text':
      return []
  }
}

/** What stands for lines of the reader's own. */
function gapLine(
  run: readonly { readonly kind: CodeLine['kind']; readonly step: string }[],
): CodeLine {
  const steps = [...new Set(run.map(({ step }) => step))].sort(compareSteps)
  const count = run.filter(({ kind }) => kind !== 'removed').length || run.length
  return { kind: 'gap', tokens: [{ text: words.linesOfYours(count, steps) }], indent: 0 }
}
