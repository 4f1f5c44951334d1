import { execFileSync, spawnSync } from 'node:child_process'
import { test } from '@playwright/test'

/** Runs one of poppler's tools and gives what it prints. Skips the test where it is not installed. */
export function poppler(tool: string, ...args: string[]): string {
  const missing = spawnSync(tool, ['-v']).error !== undefined
  test.skip(missing, `there is no ${tool}, which Debian’s poppler-utils has`)
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 })
}
