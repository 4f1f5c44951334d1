import { once } from 'node:events'
import { statSync, watch } from 'node:fs'
import path from 'node:path'
import { listFiles } from '../files/list-files.ts'

/** An editor saves a file in several steps, and git many files: for this long, in ms, nothing is begun. */
const calm = 200

/**
 * Does some work, and does it again with each file of a project that changes, until `end`. Work that
 * is under way when a file changes is told so by its signal, and ends before the next begins.
 *
 * @param others folders outside of the project whose files count as well
 * @throws whatever the work throws
 */
export async function againWithEachChange(
  root: string,
  work: (signal: AbortSignal) => Promise<unknown>,
  end: AbortSignal,
  others: readonly string[] = [],
): Promise<void> {
  let changed = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const known = knownNames(root)
  const folders = [...[...known].map((name) => path.join(root, name)), ...others].filter(isFolder)
  const told = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed.abort()
    }, calm)
  }
  for (const folder of folders) watch(folder, { recursive: true, signal: end }, told)
  watch(root, { signal: end }, (_event, name) => {
    if (name !== null && known.has(name)) told()
  })
  while (!end.aborted) {
    changed = new AbortController()
    const stop = AbortSignal.any([changed.signal, end])
    await work(stop)
    if (stop.aborted) continue
    console.error('Waiting for a file to change …')
    await once(stop, 'abort')
  }
  clearTimeout(timer)
}

/** The names in the root below which a file is part of the project: neither packages nor products are among them. */
export function knownNames(root: string): ReadonlySet<string> {
  return new Set(listFiles(root).flatMap((file) => file.split('/')[0] ?? []))
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
}
