import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readFileTree } from '../../../src/files/files.ts'
import type { FileTree } from '../../../src/files/file-tree.ts'
import { stateHash } from '../../../src/rehearsal/state-hash.ts'
import { evaluatedFiles } from './evaluated-files.ts'
import { entry } from './system.ts'

/** Says of which files the rest of the folder was evaluated, and with what. */
const about = 'evaluated.json'
/** Measured by systemd, not evaluated by Nix: it stays. */
const measured = 'exposure.json'

const aboutShape = z.object({ files: z.string(), with: z.string() })

/** What stands in `evaluated.json`: the hash of the evaluated files, and with what they were. */
export type About = z.infer<typeof aboutShape>

/** What is kept of a state lies here, by path from the root. */
export function evaluatedFolder(state: string): string {
  return `workshop/solutions/evaluated/${state}`
}

/** The hash of the files that count when a state is evaluated. */
export function evaluatedHash(files: FileTree): string {
  return stateHash(evaluatedFiles(files, entry))
}

/** What the folder of a state says of itself; undefined where it was never evaluated. */
export function readAbout(folder: string): About | undefined {
  const file = join(folder, about)
  return existsSync(file) ? aboutShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

/** The paths that differ between what was kept of a state and what it is evaluated to now. */
export function differences(folder: string, files: FileTree): string[] {
  const kept = existsSync(folder) ? readFileTree(folder) : new Map<string, string>()
  const paths = new Set([...kept.keys(), ...files.keys()])
  return [...paths]
    .filter((path) => path !== about && path !== measured)
    .filter((path) => kept.get(path) !== files.get(path))
    .sort()
}

/** Puts what a state was evaluated to in place of what was kept of it. */
export function writeState(folder: string, files: FileTree, says: About): void {
  const exposure = join(folder, measured)
  const kept = existsSync(exposure) ? readFileSync(exposure, 'utf8') : undefined
  rmSync(folder, { recursive: true, force: true })
  const all = new Map(files).set(about, `${JSON.stringify(says, null, 2)}\n`)
  if (kept !== undefined) all.set(measured, kept)
  for (const [path, text] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
