import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What of a file watcher is asked: by folder, the names that it watches. */
interface Watcher {
  getWatched(): Readonly<Record<string, readonly string[]>>
}

/** For this long a page waits at most, in ms: some file may be none that can be watched. */
export const patience = 10_000

/**
 * Resolves once a watcher watches all of these files, given as whole paths. It begins in the
 * background; a file that is saved before it comes to it would never be told of.
 */
export async function untilWatched(watcher: Watcher, files: readonly string[]): Promise<void> {
  const end = performance.now() + patience
  let left = files
  while (left.length > 0 && performance.now() < end) {
    const watched = watcher.getWatched()
    left = left.filter((file) => !watched[path.dirname(file)]?.includes(path.basename(file)))
    if (left.length > 0) await sleep(20)
  }
}
