import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from './root.ts'

/** Where the tests in browsers write down which of them were skipped. */
export const skippedBrowserTests = path.join(projectRoot, '.cache/skipped-browser-tests.jsonl')

/** Something that a run of the tests left out, and the reason. */
export interface Untested {
  readonly what: string
  readonly why: string
}

const skippedTest = z.object({
  /** Path of the test's file. */
  file: z.string(),
  why: z.string(),
})

/** A test that was skipped, as the reporters of our test runners write it: one a line, in JSON. */
export type SkippedTest = z.infer<typeof skippedTest>

/**
 * Reads what a reporter wrote: how many tests of which file were skipped for which reason. Empty where
 * there is no such file.
 */
export function readSkipped(file: string): Untested[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const skipped = lines.map((line) => skippedTest.parse(JSON.parse(line)))
  const groups = Map.groupBy(skipped, ({ file: where, why }) => JSON.stringify([where, why]))
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ file: where, why }) => ({
      what: `${path.relative(projectRoot, where)} (${group.length})`,
      why,
    })),
  )
}

/** A table of what was not tested and why, to be printed at the end; '' where all was. */
export function untestedTable(untested: readonly Untested[]): string {
  if (untested.length === 0) return ''
  const rows = [{ what: 'Not tested', why: 'Why' }, ...untested]
  const width = Math.max(...rows.map(({ what }) => what.length))
  return rows.map(({ what, why }) => `${what.padEnd(width)}  ${why}`).join('\n')
}
