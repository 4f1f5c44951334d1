import { execFileSync, spawnSync } from 'node:child_process'
import { test } from '@playwright/test'

/** Runs one of poppler's tools and gives what it prints. Skips the test where it is not installed. */
export function poppler(tool: string, ...args: string[]): string {
  return popplerBytes(tool, ...args).toString()
}

/** The same for what is no text. */
export function popplerBytes(tool: string, ...args: string[]): Buffer {
  const missing = spawnSync(tool, ['-v']).error !== undefined
  test.skip(missing, `there is no ${tool}, which Debian’s poppler-utils has`)
  return execFileSync(tool, args, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] })
}
