import { type FileDiff, diffFile } from '../code/file-diff.ts'
import { type Excerpt, excerpt } from '../code/excerpt.ts'
import { fileNamed } from '../files/file-tree.ts'
import { type Place, ProblemError } from '../files/problem.ts'
import { type State, stateBefore, stateNamed } from '../files/states.ts'
import { textAfter } from './text-after.ts'

/** What a `Snippet` says, as its attributes stand in the page. */
export interface SnippetAttributes {
  readonly file: string
  readonly select?: string | undefined
  readonly region?: string | undefined
  readonly lines?: string | undefined
  readonly state?: string | undefined
  readonly diff?: boolean | undefined
  /** Show the value of the string that is selected, not the code around it. */
  readonly text?: boolean | undefined
  /** The step that the snippet stands in. */
  readonly step?: string | undefined
}

/** A snippet with its text: an excerpt of a file, a string in it, or what changed in it. */
export type ResolvedSnippet = { readonly state: State; readonly copy: string } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'diff'; readonly diff: FileDiff; readonly before: State }
)

/** Unchanged lines that a diff shows around each change. */
const context = 3

/**
 * Finds the text of a snippet.
 *
 * @param folder that of the start files, as messages name it
 * @throws ProblemError for a state, file or selection that does not exist, with the nearest that do
 */
export function resolveSnippet(
  states: readonly State[],
  attributes: SnippetAttributes,
  place: Place,
  folder?: string,
): ResolvedSnippet {
  const { file, select, region, lines, step } = attributes
  const state = stateOf(states, attributes.state, step, place)
  const text = fileNamed(state.files, file, place, folder)
  const selection = defined({ select, region, lines })
  if (attributes.diff !== true) {
    const part = excerpt(file, text, selection, place)
    if (attributes.text !== true) return { kind: 'excerpt', state, copy: part.copy, excerpt: part }
    return { kind: 'text', state, copy: `${stringValue(part, place)}\n` }
  }
  const before = states[states.indexOf(state) - 1]
  if (before === undefined) {
    throw new ProblemError({
      place,
      message: `A diff of state \`${state.name}\` has nothing to be compared with`,
      expected: `state="…" with a later one: ${states
        .slice(1)
        .map(({ name }) => name)
        .join(', ')}`,
    })
  }
  const diff = diffFile(file, before.files.get(file), text, { context, selection, place })
  if (diff.added + diff.removed === 0) {
    throw new ProblemError({
      place,
      message: `The diff of \`${file}\` shows nothing`,
      expected: `a file, or a part of it, that the solution of step ${state.name} changes`,
      found: `the same in the states ${before.name} and ${state.name}`,
    })
  }
  return { kind: 'diff', state, copy: textAfter(diff, text), before, diff }
}

/** The state that is named, else the one that the reader has when the step begins. */
function stateOf(
  states: readonly State[],
  name: string | undefined,
  step: string | undefined,
  place: Place,
): State {
  if (name !== undefined) return stateNamed(states, name, place)
  return step === undefined ? stateNamed(states, 'start', place) : stateBefore(states, step)
}

/** The text between the backticks of a selected template literal. */
function stringValue({ copy, path }: Excerpt, place: Place): string {
  const [, value] = /=\s*`([^`$\\]*)`/.exec(copy) ?? []
  if (value !== undefined) return value.replace(/^\n|\n$/g, '')
  throw new ProblemError({
    place,
    message: `What is selected in \`${path}\` is not a plain text between backticks`,
    expected: 'a constant whose value is `…` without ${…} and without backslashes',
    found: copy.split('\n', 1)[0] ?? '',
  })
}

function defined<T extends Record<string, string | undefined>>(
  values: T,
): { [K in keyof T]?: string } {
  const result: { [K in keyof T]?: string } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) result[key] = value
  }
  return result
}

/**
 * What the solution of a step changes, a diff a file.
 *
 * @throws ProblemError where the step has no solution
 */
export function resolveSolution(
  states: readonly State[],
  step: string | undefined,
  place: Place,
): { readonly state: State; readonly before: State; readonly diffs: readonly FileDiff[] } {
  const index = states.findIndex(({ name }) => name === step)
  const state = states[index]
  const before = states[index - 1]
  if (state === undefined || before === undefined) {
    const steps = states.slice(1).map(({ name }) => name)
    const others = steps.length === 0 ? 'no solutions' : `solutions of ${steps.join(', ')}`
    throw new ProblemError({
      place,
      message: `Step ${step ?? '(none)'} has no solution`,
      expected: `a patch workshop/solutions/${step ?? 'N.N'}-….patch, as \`npm run solution -- edit ${step ?? 'N.N'}\` begins one; there are ${others}`,
    })
  }
  const touched =
    state.patch?.changes.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()) ?? []
  const changed = [...new Set(touched)]
    .filter((file) => before.files.get(file) !== state.files.get(file))
    .sort()
  const diffs = changed.map((file) =>
    diffFile(file, before.files.get(file), state.files.get(file), { context, place }),
  )
  return { state, before, diffs }
}
