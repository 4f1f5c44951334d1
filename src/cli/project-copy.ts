import { execFile } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './root.ts'

/**
 * A copy of the project's code with the second workshop in it, so that a test may break either and
 * build without touching `dist/` or any cache. It lies below the project, which gives it the packages.
 */
export interface ProjectCopy {
  readonly folder: string
  /** Copies the second workshop again, under a name of its own, and gives its folder. */
  workshop(name: string): string
  /** Runs a command of the copy to its end. */
  run(
    command: string,
    env: Readonly<Record<string, string>>,
    args?: readonly string[],
  ): Promise<{ readonly status: number; readonly printed: string }>
  remove(): void
}

const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']
/** The workshop of another subject that tests break. */
export const secondWorkshop = path.join(projectRoot, 'e2e/authoring/second-workshop')

/** Makes a copy; `name` tells it from those of other tests. */
export function copyProject(name: string): ProjectCopy {
  const folder = path.join(projectRoot, '.cache', `copy-${name}-${process.pid}`)
  for (const part of parts) {
    cpSync(path.join(projectRoot, part), path.join(folder, part), { recursive: true })
  }
  return {
    folder,
    workshop(own) {
      const workshop = path.join(folder, own)
      cpSync(secondWorkshop, workshop, { recursive: true })
      return workshop
    },
    run: (command, env, args = []) =>
      new Promise((resolve) => {
        const script = path.join(folder, `src/cli/${command}.command.ts`)
        const options = { cwd: folder, env: { ...process.env, ...env } }
        execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
          const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
          resolve({ status, printed: stdout + stderr })
        })
      }),
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Replaces a text in a file.
 *
 * @throws Error where the file does not hold it: the test would then break nothing
 */
export function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(
    file,
    text.replaceAll(from, () => to),
  )
}
