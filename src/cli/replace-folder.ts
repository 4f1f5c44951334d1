import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { ProblemError } from '../files/problem.ts'

/**
 * Puts a folder in the place of another: whoever looks sees the whole old one, for a moment none, then the whole
 * new one. Of several that do so at once, one is last. What a killed one left is taken up by `recoverFolder`.
 *
 * @throws ProblemError where the other is a mount, which cannot be moved
 */
export function replaceFolder(fresh: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true })
  const [next, old] = (['new', 'old'] as const).map((which) => beside(target, which, process.pid))
  if (next === undefined || old === undefined) return
  try {
    moveFolder(fresh, next)
    swap(next, target, old)
  } finally {
    rmSync(next, { recursive: true, force: true })
    if (!existsSync(target) && existsSync(old)) renameSync(old, target)
    rmSync(old, { recursive: true, force: true })
  }
}

function swap(next: string, target: string, old: string): void {
  for (;;) {
    rmSync(old, { recursive: true, force: true })
    try {
      renameSync(target, old)
    } catch (error) {
      if (codeOf(error) === 'EBUSY' || codeOf(error) === 'EXDEV') throw mounted(target)
      if (codeOf(error) !== 'ENOENT') throw error
    }
    try {
      renameSync(next, target)
      return
    } catch (error) {
      // Another one was faster: its folder is replaced as well.
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/**
 * Says at once of a mount that it cannot be replaced, where that can be seen before.
 *
 * @throws ProblemError as `replaceFolder`
 */
export function refuseMount(target: string): void {
  const own = statSync(target, { throwIfNoEntry: false })
  if (own !== undefined && own.dev !== statSync(path.dirname(target)).dev) throw mounted(target)
}

/**
 * Takes up what programs left that were killed while they replaced a folder: the old one goes back where there is
 * none, whatever else they left goes.
 */
export function recoverFolder(target: string): void {
  const parent = path.dirname(target)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const [, base, which, pid] = /^\.(.+)-(new|old)-(\d+)$/.exec(name) ?? []
    if (base !== path.basename(target) || isAlive(Number(pid))) continue
    const left = path.join(parent, name)
    if (which === 'old' && !existsSync(target)) renameSync(left, target)
    else rmSync(left, { recursive: true, force: true })
  }
}

/** Whether a program runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** A folder on the same file system as the target, from where it can be moved at once. */
function beside(target: string, which: 'new' | 'old', pid: number): string {
  return path.join(path.dirname(target), `.${path.basename(target)}-${which}-${pid}`)
}

/** Moves a folder; from another file system it has to be copied. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    // With a filter Node says of a full disk that it is full; without, EIO.
    cpSync(from, to, { recursive: true, filter: () => true })
  }
}

function mounted(target: string): ProblemError {
  return new ProblemError({
    place: { file: path.relative('', target) },
    message: 'The folder is a mount, which cannot be replaced as a whole; it is as it was',
    expected: 'a folder of its own; mount the one that holds it',
  })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
