import { execFileSync, spawnSync } from 'node:child_process'
import { test } from '@playwright/test'

/** The tools by their names, with whether they are installed. */
const known = new Map<string, boolean>()

/** Runs one of poppler's tools and gives what it prints. Skips the test where it is not installed. */
export function poppler(tool: string, ...args: string[]): string {
  return popplerBytes(tool, ...args).toString()
}

/** The same for what is no text. */
export function popplerBytes(tool: string, ...args: string[]): Buffer {
  const there = known.get(tool) ?? spawnSync(tool, ['-v']).error === undefined
  known.set(tool, there)
  test.skip(!there, `there is no ${tool}, which Debian’s poppler-utils has`)
  return execFileSync(tool, args, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] })
}
