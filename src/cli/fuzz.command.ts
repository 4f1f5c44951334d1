import { globSync } from 'node:fs'
import { readOptions, UsageError } from './options.ts'
import { projectRoot } from './root.ts'
import { run } from './run.ts'
import { showScript } from './run-script.ts'

const command = {
  usage: 'npm run fuzz -- [--cases NUMBER] [--seed NUMBER] [--only FOLDER]',
  about: 'Tries every property of the parsers on many generated texts, and says which one fails.',
  options: {
    cases: { value: 'NUMBER', help: 'How many for each property (100000)' },
    seed: { value: 'NUMBER', help: 'Those of an earlier run, by the seed that it printed' },
    only: { value: 'FOLDER', help: 'The properties of one folder, such as src/console' },
  },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const cases = wholeNumber('cases', options.get('cases')) ?? 100_000
  const seed = wholeNumber('seed', options.get('seed')) ?? Math.trunc(Math.random() * 2 ** 31)
  const folder = String(options.get('only') ?? 'src').replace(/\/+$/, '')
  const files = globSync(`${folder}/**/*.fuzz.test.ts`, { cwd: projectRoot }).toSorted()
  if (files.length === 0) {
    throw new UsageError(`There is no property in \`${folder}\`\n    expected: such as src/console`)
  }
  console.error(`Seed ${seed}, ${cases} cases for each property`)
  const env = { FUZZ_RUNS: String(cases), FUZZ_SEED: String(seed) }
  let passed = true
  // Each in a process of its own, which a parser may end; what they say of their progress is seen at once.
  for (const file of files) {
    console.error(`\n${file}`)
    passed = (await showScript(['--test', '--test-isolation=none', file], env)) && passed
  }
  if (!passed) console.error(`Again, with the same cases: npm run fuzz -- --seed ${seed}`)
  return passed ? 0 : 1
})

function wholeNumber(name: string, text: string | true | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(String(text)) && Number(text) > 0) return Number(text)
  throw new UsageError(`\`--${name} ${String(text)}\` is no whole number from 1 on`)
}
