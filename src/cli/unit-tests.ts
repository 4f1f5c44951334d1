import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from 'node:test'
import { dot } from 'node:test/reporters'
import { memoryFolder, removeMemoryFolder } from './memory-folder.ts'
import { UsageError } from './options.ts'
import { projectRoot } from './root.ts'
import skippedTests from './skipped-reporter.ts'
import { otherTests, testFolders, testsIn } from './test-files.ts'
import { readSkipped, type Untested } from './untested.ts'

const skipped = path.join(projectRoot, '.cache/skipped-unit-tests.jsonl')
/** What V8 made of the modules that tests and the programs that they start load: each would else compile them again. */
const compiled = path.join(projectRoot, '.cache/compiled')
const plainRooms = 'src/cli/plain-rooms.ts'

/**
 * Runs the unit tests, or those in one folder; again with each change, if asked. Gives whether all
 * passed, and what was skipped.
 *
 * @throws UsageError where the folder holds no test
 */
export async function runUnitTests({
  only,
  watch = false,
}: { readonly only?: string; readonly watch?: boolean } = {}): Promise<{
  readonly passed: boolean
  readonly untested: Untested[]
}> {
  const files =
    only === undefined && !watch
      ? [plainRooms, ...otherTests()]
      : testsIn(only === undefined ? testFolders : [only])
  if (files.length === 0) {
    throw new UsageError(
      `There is no test in \`${only ?? ''}\`\n    expected: a folder of this project, such as ${testFolders.join(', ')} or src/console`,
    )
  }
  for (const last of [skipped, compiled]) rmSync(last, { recursive: true, force: true })
  mkdirSync(compiled, { recursive: true })
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['NODE_COMPILE_CACHE'] = compiled
  // Tests write and remove many small files: on a disk, the system took up to four times as long for them.
  const temporary = memoryFolder()
  const usual = process.env['TMPDIR']
  if (temporary !== undefined) process.env['TMPDIR'] = temporary
  const tests = run({
    files: files.map((file) => path.join(projectRoot, file)),
    watch,
    // For a test that hangs: a busy computer takes several times as long as the slowest should.
    timeout: 600_000,
    // Some wait for what they started: two more than there are processors.
    concurrency: availableParallelism() + 2,
  })
  let passed = true
  tests.on('test:fail', () => (passed = false))
  tests.compose(dot).pipe(process.stdout)
  await pipeline(tests.compose(skippedTests), createWriteStream(skipped))
  delete process.env['NODE_COMPILE_CACHE']
  if (temporary !== undefined) removeMemoryFolder(temporary)
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  return { passed, untested: readSkipped(skipped) }
}
