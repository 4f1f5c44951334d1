import { applyPatch } from '../../files/apply-patch.ts'
import type { FileTree } from '../../files/file-tree.ts'
import { type Change, fitPatch } from '../../files/fit-change.ts'
import { parsePatch, type Patch } from '../../files/patch.ts'
import { ProblemError } from '../../files/problem.ts'
import { compareSteps } from '../../files/states.ts'
import { writePatch } from '../../files/write-patch.ts'
import { headOf, type Solutions, stateOf } from './patches.ts'

/** Adds the texts of later patches that have to be written anew; gives what is wrong with the first that does not fit. */
export function fitLater(
  files: FileTree,
  patches: readonly Patch[],
  once: (patch: Patch) => Change | undefined,
  texts: Map<string, string>,
): ProblemError | undefined {
  let before = files
  for (const patch of patches) {
    const fitted = fitPatch(before, patch, once(patch))
    if (fitted.conflicts.length > 0) return misfit(patch.file, patch.step, fitted.conflicts)
    if (!fitted.asItStands) {
      const text = writePatch(headOf(patch), { before, after: fitted.files })
      if (text === undefined) return misfit(patch.file, patch.step, ['it is there already'])
      texts.set(patch.file, text)
    }
    before = fitted.files
  }
  return undefined
}

/** Adds the texts of mistakes that have to be written anew. What does not fit even so, a check tells. */
export function fitMistakes(
  { start, patches, mistakes }: Solutions,
  once: (patch: Patch) => Change | undefined,
  texts: Map<string, string>,
): void {
  const states = new Map([['start', start]])
  let last: FileTree = start
  for (const patch of withNewTexts(patches, texts)) {
    try {
      last = applyPatch(last, patch)
    } catch (error) {
      if (error instanceof ProblemError) break
      throw error
    }
    states.set(patch.step, last)
  }
  for (const mistake of mistakes) {
    const before = states.get(stateOf(mistake))
    if (before === undefined) continue
    const { files, conflicts, asItStands } = fitPatch(before, mistake, once(mistake))
    if (asItStands || conflicts.length > 0) continue
    const text = writePatch(headOf(mistake), { before, after: files })
    if (text !== undefined) texts.set(mistake.file, text)
  }
}

/** The patches as they will be; one that is new among them. */
function withNewTexts(patches: readonly Patch[], texts: ReadonlyMap<string, string>): Patch[] {
  const others = patches.filter(({ file }) => !texts.has(file))
  const written = [...texts].map(([file, text]) => parsePatch(file, text))
  return [...others, ...written].toSorted((a, b) => compareSteps(a.step, b.step))
}

/** A solution that its author has to look at. */
export function misfit(file: string, step: string, found: readonly string[]): ProblemError {
  return new ProblemError({
    place: { file },
    message: `The solution of step ${step} no longer fits what comes before it`,
    expected: `\`npm run solution -- edit ${step}\`, which opens it with both between marks`,
    found: found.join(', '),
  })
}
