import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A text in which two changes of another meet. */
export interface MergedText {
  readonly text: string
  /** Whether both change the same lines: they stand between marks then, as git writes them. */
  readonly conflict: boolean
}

/** What `theirs` makes of `base`, made in `ours`, by `git merge-file`; the names are those of the marks. */
export function mergeText(
  [ours, ourName]: readonly [text: string, name: string],
  base: string,
  [theirs, theirName]: readonly [text: string, name: string],
): MergedText {
  const folder = mkdtempSync(path.join(tmpdir(), 'merge-'))
  try {
    const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
      const file = path.join(folder, name)
      writeFileSync(file, text)
      return file
    })
    const names = [ourName, 'before', theirName].flatMap((name) => ['-L', name])
    const { error, status, stdout, stderr } = spawnSync(
      'git',
      ['merge-file', '--stdout', '--quiet', ...names, ...files],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    if (error !== undefined) throw error
    // The status is the number of conflicts, up to 127.
    if (status === null || status > 127) throw new Error(`git merge-file: ${stderr.trim()}`)
    return { text: stdout, conflict: status > 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
