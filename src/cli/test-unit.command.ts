import { readOptions } from './options.ts'
import { run } from './run.ts'
import { runUnitTests } from './unit-tests.ts'
import { untestedTable } from './untested.ts'

const command = {
  usage: 'npm run test:unit -- [--only FOLDER] [--watch]',
  about: 'Runs the tests that need neither a browser nor a built site.',
  options: {
    only: { value: 'FOLDER', help: 'Those in one folder, such as src/console' },
    watch: { help: 'Run again those that a saved file can change' },
  },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const only = options.get('only')
  const { passed, untested } = await runUnitTests({
    ...(typeof only === 'string' ? { only } : {}),
    watch: options.has('watch'),
  })
  console.error(`\n${untestedTable(untested)}`)
  return passed ? 0 : 1
})
