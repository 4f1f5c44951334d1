import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

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
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'])
    spawnSync('apt-get', ['install', '-y', '-qq', 'poppler-utils'])
  }
  if (spawnSync(tool, ['-v']).error === undefined) return
  throw new Error(
    `\`${tool}\` is not here\n    expected: poppler’s tools, as in Debian’s poppler-utils`,
  )
}
