import { spawnSync } from 'node:child_process'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { UsageError } from './options.ts'
import { workshopRoot } from './root.ts'
import { run } from './run.ts'

// `npm run evaluate`: the workshop's own program, which takes its own options.
await run(() => {
  const { evaluate } = parseWorkshop(readSources(workshopRoot)).config
  if (evaluate === undefined) {
    throw new UsageError(
      'This workshop has no `evaluate`\n    expected: `evaluate: [PROGRAM, ARGUMENT…]` in content/workshop.yaml',
    )
  }
  const [program, ...args] = evaluate
  const { error, status } = spawnSync(program, [...args, ...process.argv.slice(2)], {
    cwd: workshopRoot,
    stdio: 'inherit',
  })
  if (error !== undefined) throw error
  return status ?? 1
})
