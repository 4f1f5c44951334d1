import { changedTexts } from './apply-patch.ts'
import { FileHistory } from './file-history.ts'
import type { FileTree } from './file-tree.ts'
import type { Patch } from './patch.ts'
import { ProblemError, unknownName } from './problem.ts'
import type { Place } from './problem.ts'

/** The text of every workshop file at one point. */
export interface State {
  /** `start`, or the step whose patch made this state, like `2.3`. */
  readonly name: string
  readonly files: FileTree
  /** What made this state of the one before it; `start` has none. */
  readonly patch?: Patch
}

/** The order of steps: number by number, so that 2.10 comes after 2.9. */
export function compareSteps(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * All states in order: `start`, then one after each patch.
 * @throws ProblemError when two patches claim one step, or one does not apply.
 */
export function computeStates(start: FileTree, patches: readonly Patch[]): readonly State[] {
  const ordered = patches.toSorted((a, b) => compareSteps(a.step, b.step))
  const states: State[] = [{ name: 'start', files: start }]
  const history = new FileHistory(start)
  for (const [index, patch] of ordered.entries()) {
    const previous = ordered[index - 1]
    if (previous !== undefined && compareSteps(previous.step, patch.step) === 0) {
      const message = `Step ${patch.step} has a patch already: ${previous.file}`
      throw new ProblemError({ place: { file: patch.file }, message })
    }
    const files = history.add(changedTexts(history.last, patch))
    states.push({ name: patch.step, files, patch })
  }
  return states
}

/**
 * The state of that name.
 * @throws ProblemError at `place` with the nearest names.
 */
export function stateNamed(states: readonly State[], name: string, place: Place): State {
  const state = states.find((candidate) => candidate.name === name)
  if (state === undefined) {
    const names = states.map((candidate) => candidate.name)
    throw new ProblemError(unknownName(place, 'state', name, names))
  }
  return state
}

/**
 * What the reader has when a step begins: the last state whose step sorts before it. `states` are in
 * the order of `computeStates`.
 * @throws RangeError when there is no state at all, not even `start`.
 */
export function stateBefore(states: readonly State[], step: string): State {
  let [before, after] = [0, states.length]
  while (after - before > 1) {
    const middle = (before + after) >> 1
    if (compareSteps(states[middle]?.name ?? '', step) < 0) before = middle
    else after = middle
  }
  const state = states[before]
  if (state === undefined) throw new RangeError('computeStates gives at least the state `start`')
  return state
}
