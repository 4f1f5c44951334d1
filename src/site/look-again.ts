import { statSync } from 'node:fs'

/** How long after a save a file is looked at again, in ms. */
const delays = [40, 250]

/**
 * Makes of a listener to saves one that misses none: watchers drop what comes within milliseconds of another save of
 * the same file, so that is looked at again a moment later.
 *
 * @param saved is told the path of a file that was saved, made or taken away
 */
export function lookAgain(saved: (file: string) => void): (file: string) => void {
  const seen = new Map<string, bigint | undefined>()
  const tell = (file: string): void => {
    seen.set(file, changed(file))
    saved(file)
    for (const delay of delays) {
      setTimeout(() => {
        if (changed(file) !== seen.get(file)) tell(file)
      }, delay).unref()
    }
  }
  return tell
}

/** When a file was last changed, in ns; `undefined` where there is none. */
function changed(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.mtimeNs
}
