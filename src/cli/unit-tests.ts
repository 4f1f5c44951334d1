import { globSync, mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { UsageError } from './options.ts'
import { projectRoot } from './root.ts'
import { showScript } from './run-script.ts'
import { readSkipped, type Untested } from './untested.ts'

/** Where tests lie that need neither a browser nor a built site. */
const rooms = ['src', 'workshop', 'content', 'docs']

const skipped = path.join(projectRoot, '.cache/skipped-unit-tests.jsonl')

/**
 * Runs the unit tests, or those in one folder; again with each change, if asked. Gives whether all
 * passed, and what was skipped.
 *
 * @throws UsageError where the folder holds no test
 */
export async function runUnitTests(
  options: { readonly only?: string; readonly watch?: boolean } = {},
): Promise<{ readonly passed: boolean; readonly untested: Untested[] }> {
  const patterns = (options.only === undefined ? rooms : [options.only]).map(
    (folder) => `${folder.replace(/\/+$/, '')}/**/*.test.ts`,
  )
  if (globSync(patterns, { cwd: projectRoot }).length === 0) {
    throw new UsageError(
      `There is no test in \`${options.only ?? ''}\`\n    expected: a folder of this project, such as ${rooms.join(', ')} or src/console`,
    )
  }
  mkdirSync(path.dirname(skipped), { recursive: true })
  rmSync(skipped, { force: true })
  const reporters = [
    ['dot', 'stdout'],
    [path.join(import.meta.dirname, 'skipped-reporter.ts'), skipped],
  ].flatMap(([name = '', destination = '']) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${destination}`,
  ])
  const args = [
    '--test',
    ...(options.watch === true ? ['--watch'] : []),
    '--test-timeout=180000',
    // Many of them wait for a process: one more than there are processors.
    `--test-concurrency=${availableParallelism() + 1}`,
    ...reporters,
    ...patterns,
  ]
  const passed = await showScript(args)
  return { passed, untested: readSkipped(skipped) }
}
