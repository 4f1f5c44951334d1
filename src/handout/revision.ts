import { execFileSync } from 'node:child_process'

/** The commit that is printed. */
export interface Revision {
  /** The short hash, with `+` where files have changed since. */
  readonly name: string
  readonly date: Date
}

/** The commit of the folder `root`; undefined where there is no git, or nothing is committed. */
export function readRevision(root: string): Revision | undefined {
  try {
    const [hash = '', seconds = ''] = git(root, 'log', '-1', '--format=%h %ct').split(' ')
    const changed = git(root, 'status', '--porcelain', '--', 'content', 'workshop') !== ''
    return { name: changed ? `${hash}+` : hash, date: new Date(Number(seconds) * 1000) }
  } catch {
    return undefined
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}
