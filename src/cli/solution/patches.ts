import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyPatch } from '../../files/apply-patch.ts'
import type { FileTree } from '../../files/file-tree.ts'
import type { Change } from '../../files/fit-change.ts'
import { runGit } from '../../files/git.ts'
import { parsePatch, type Patch } from '../../files/patch.ts'
import { ProblemError } from '../../files/problem.ts'
import { compareSteps, computeStates } from '../../files/states.ts'
import { configFile, usualFolder } from '../../lesson/config.ts'
import { readSources } from '../../lesson/read-sources.ts'
import { startFolder } from '../../lesson/start-folder.ts'
import type { Sources } from '../../lesson/workshop.ts'

/** The start files of a workshop, its solutions in the order of their steps, and its mistakes. */
export interface Solutions {
  readonly start: FileTree
  readonly patches: readonly Patch[]
  readonly mistakes: readonly Patch[]
}

/** @throws ProblemError where a patch cannot be read; whether it fits is not asked */
export function solutionsIn({ files, solutions, mistakes }: Sources): Solutions {
  const read = (texts: Readonly<Record<string, string>>): Patch[] =>
    Object.entries(texts).map(([file, text]) => parsePatch(file, text))
  return {
    start: new Map(Object.entries(files)),
    patches: read(solutions).toSorted((a, b) => compareSteps(a.step, b.step)),
    mistakes: read(mistakes),
  }
}

/**
 * What readers have when a step begins.
 *
 * @throws ProblemError where a patch of an earlier step does not fit
 */
export function filesBefore({ start, patches }: Solutions, step: string): FileTree {
  const earlier = patches.filter((one) => compareSteps(one.step, step) < 0)
  return computeStates(start, earlier).at(-1)?.files ?? start
}

/** The lines of a patch before its diff. */
export function headOf({ text }: Patch): string[] {
  return text.slice(0, text.indexOf('\n\n')).split('\n')
}

/**
 * What each patch changed when it was written: as the files are now, else as they were committed in the repository of
 * `root`. Undefined for a patch that fits neither.
 */
export function writtenFor(
  solutions: Solutions,
  root: string,
): (patch: Patch) => Change | undefined {
  const now = changesOf(solutions)
  let committed: ReadonlyMap<string, Change> | undefined
  return ({ text }) => now.get(text) ?? (committed ??= committedChanges(root)).get(text)
}

/** What patches change, by their text: solutions as far as they fit one after the other, and mistakes in their states. */
function changesOf({ start, patches, mistakes }: Solutions): Map<string, Change> {
  const changes = new Map<string, Change>()
  const states = new Map([['start', start]])
  const apply = (before: FileTree | undefined, patch: Patch): FileTree | undefined => {
    const after = before && attempt(() => applyPatch(before, patch))
    if (before !== undefined && after !== undefined) changes.set(patch.text, { before, after })
    return after
  }
  let last: FileTree | undefined = start
  for (const patch of patches) {
    last = apply(last, patch)
    if (last !== undefined) states.set(patch.step, last)
  }
  for (const mistake of mistakes) apply(states.get(stateOf(mistake)), mistake)
  return changes
}

/** The name of the state that a mistake spoils. */
export function stateOf({ headers }: Patch): string {
  return headers.get('State') ?? ''
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

/** Copies what is committed of a folder into a new one; says whether it could. */
function takeCommitted(folder: string, target: string): boolean {
  const archive = `${target}.tar`
  mkdirSync(target)
  const archived = attempt(() => runGit(folder, ['archive', `--output=${archive}`, 'HEAD']))
  if (archived === undefined) return false
  return spawnSync('tar', ['-xf', archive, '-C', target]).status === 0
}

/** None where nothing is committed, or what is committed is no workshop. */
function committedChanges(root: string): ReadonlyMap<string, Change> {
  const room = mkdtempSync(path.join(tmpdir(), 'committed-'))
  const none = new Map<string, Change>()
  try {
    const files = path.join(room, 'files')
    if (!takeCommitted(root, files)) return none
    const settings = path.join(files, configFile)
    const folder = existsSync(settings) ? startFolder(readFileSync(settings, 'utf8')) : usualFolder
    const start = path.join(room, 'start')
    const elsewhere = folder !== usualFolder && takeCommitted(path.join(root, folder), start)
    const sources = attempt(() => readSources(files, {}, elsewhere ? start : undefined))
    return (sources && attempt(() => changesOf(solutionsIn(sources)))) ?? none
  } finally {
    rmSync(room, { recursive: true })
  }
}
