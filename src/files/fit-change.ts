import { applyPatch as applyDiff } from 'diff'
import { applyPatch } from './apply-patch.ts'
import type { FileTree } from './file-tree.ts'
import { mergeText } from './merge-text.ts'
import type { Patch } from './patch.ts'
import { ProblemError } from './problem.ts'

/** Some files before and after an author changed them. */
export interface Change {
  readonly before: FileTree
  readonly after: FileTree
}

/** Files in which a change was made that was made for others. */
export interface Fitted {
  readonly files: FileTree
  /** The files in which it could not be made, by path. */
  readonly conflicts: readonly string[]
  /** Whether a patch fits as it stands. */
  readonly asItStands: boolean
}

/**
 * Makes the change of a patch in files that it may not have been written for: as it is where it fits, else by what it
 * once changed, else where its lines are now.
 *
 * @param once what the patch did when it was written, where that is known
 */
export function fitPatch(files: FileTree, patch: Patch, once: Change | undefined): Fitted {
  try {
    return { files: applyPatch(files, patch), conflicts: [], asItStands: true }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return once === undefined ? shiftPatch(files, patch) : fitChange(files, once, patch.step)
  }
}

/** Makes a change in other files. Where both change the same lines, they stand between marks; `name` is its own there. */
export function fitChange(files: FileTree, { before, after }: Change, name: string): Fitted {
  const fitted = new Map(files)
  const conflicts: string[] = []
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [base, wanted, present] = [before.get(path), after.get(path), files.get(path)]
    if (base === wanted || present === wanted) continue
    if (present === base) put(fitted, path, wanted)
    else if (present === undefined || wanted === undefined) conflicts.push(path)
    else {
      const merged = mergeText([present, 'now'], base ?? '', [wanted, name])
      fitted.set(path, merged.text)
      if (merged.conflict) conflicts.push(path)
    }
  }
  return { files: fitted, conflicts, asItStands: false }
}

/** Finds the lines of a patch wherever they are now. */
function shiftPatch(files: FileTree, { changes }: Patch): Fitted {
  const fitted = new Map(files)
  const conflicts: string[] = []
  for (const { from, to, diff } of changes) {
    const before = from === undefined ? '' : fitted.get(from)
    const isTaken = to !== undefined && to !== from && fitted.has(to)
    const after =
      before === undefined || isTaken ? false : applyDiff(before, diff, { fuzzFactor: 0 })
    if (after === false) conflicts.push(from ?? to ?? '')
    else {
      if (from !== undefined) fitted.delete(from)
      if (to !== undefined) fitted.set(to, after)
    }
  }
  return { files: fitted, conflicts, asItStands: false }
}

function put(files: Map<string, string>, path: string, text: string | undefined): void {
  if (text === undefined) files.delete(path)
  else files.set(path, text)
}
