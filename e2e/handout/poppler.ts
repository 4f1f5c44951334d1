import { execFileSync, spawnSync } from 'node:child_process'
import { installFromDebian } from '../../src/cli/install-from-debian.ts'

/**
 * Runs one of poppler's tools; where they are missing, Debian is asked for them.
 *
 * @throws Error that says what to install where they cannot be had
 */
export function poppler(tool: string, ...args: string[]): string {
  if (spawnSync(tool, ['-v']).error !== undefined) provide(tool)
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 })
}

function provide(tool: string): void {
  installFromDebian('poppler-utils')
  if (spawnSync(tool, ['-v']).error === undefined) return
  throw new Error(
    `\`${tool}\` is not here\n    expected: poppler’s tools, as in Debian’s poppler-utils`,
  )
}
