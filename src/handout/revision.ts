import path from 'node:path'
import { runGit } from '../files/git.ts'
import { ProblemError } from '../files/problem.ts'

/** The commit that is printed. */
export interface Revision {
  /** The short hash, with `+` where files have changed since. */
  readonly name: string
  readonly date: Date
}

/**
 * The commit of the folder `root`; undefined where there is no git, or nothing is committed.
 *
 * @param files the folder of the start files, from the root
 */
export function readRevision(root: string, files: string): Revision | undefined {
  try {
    const log = runGit(root, ['log', '-1', '--format=%h %ct'])
    if (log === undefined) return undefined
    const [hash = '', seconds = ''] = log.trim().split(' ')
    const ask = ['status', '--porcelain', '--']
    const changed = [
      runGit(root, [...ask, 'content', 'workshop']),
      ...(files === 'workshop' ? [] : [runGit(path.join(root, files), [...ask, '.'])]),
    ].some((said) => said !== '')
    return { name: changed ? `${hash}+` : hash, date: new Date(Number(seconds) * 1000) }
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}
