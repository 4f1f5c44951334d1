import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readFileTree } from '../../../src/files/files.ts'
import type { FileTree } from '../../../src/files/file-tree.ts'
import { stateHash } from '../../../src/rehearsal/state-hash.ts'
import { evaluatedFiles } from './evaluated-files.ts'
import { entry } from './system.ts'

/** Says of which files the rest of the folder was evaluated, and with what; the name of a file in it. */
export const aboutFile = 'evaluated.json'
/** Measured by systemd, not evaluated by Nix: it stays. */
const measured = 'exposure.json'

const aboutShape = z.object({ files: z.string(), output: z.string(), with: z.string() })

/**
 * What stands in `evaluated.json`: the hash of what was evaluated, that of all that is kept beside it, and with what
 * it was evaluated.
 */
export type About = z.infer<typeof aboutShape>

/** What is kept of a state lies here, by path from the root. */
export function evaluatedFolder(state: string): string {
  return `workshop/solutions/evaluated/${state}`
}

/** What decides how an evaluation is asked for and written down. */
const evaluator = new Map(
  ['system.ts', 'message.ts'].map((name) => [
    `evaluate/${name}`,
    readFileSync(join(import.meta.dirname, name), 'utf8'),
  ]),
)

/** The hash of the files that count when these are evaluated: of the workshop, with its pin, and of the evaluator. */
export function inputHash(files: FileTree): string {
  return stateHash(new Map([...evaluatedFiles(files, entry), ...evaluator]))
}

/** The hash of what is kept of a state, by path from its folder, but of what says so. */
export function outputHash(kept: FileTree): string {
  const hash = createHash('sha256')
  for (const path of [...kept.keys()].sort()) {
    if (path !== aboutFile) hash.update(`${path}\0${kept.get(path) ?? ''}\0`)
  }
  return hash.digest('hex').slice(0, 12)
}

/** Reads the text of an `evaluated.json`; undefined where there is none, or it says something else. */
export function parseAbout(text: string | undefined): About | undefined {
  try {
    return aboutShape.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

/** The paths that differ between what was kept of a state and what it is evaluated to now. */
export function differences(folder: string, files: FileTree): string[] {
  const kept = existsSync(folder) ? readFileTree(folder) : new Map<string, string>()
  const paths = new Set([...kept.keys(), ...files.keys()])
  return [...paths]
    .filter((path) => path !== aboutFile && path !== measured)
    .filter((path) => kept.get(path) !== files.get(path))
    .sort()
}

/** Puts what a state was evaluated to in place of what was kept of it; what was measured stays. */
export function writeState(folder: string, files: FileTree, says: Omit<About, 'output'>): void {
  const exposure = join(folder, measured)
  const kept = existsSync(exposure) ? readFileSync(exposure, 'utf8') : undefined
  rmSync(folder, { recursive: true, force: true })
  const all = new Map(files)
  if (kept !== undefined) all.set(measured, kept)
  const about: About = { files: says.files, output: outputHash(all), with: says.with }
  for (const [path, text] of all.set(aboutFile, `${JSON.stringify(about, null, 2)}\n`)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
