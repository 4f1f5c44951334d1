import { readOptions, readPort } from './options.ts'
import { run } from './run.ts'
import { serveSite } from './serve-site.ts'

const command = {
  usage: 'npm run preview -- [--port NUMBER]',
  about: 'Serves the built site.',
  options: { port: { value: 'NUMBER', help: 'Where to listen (4321)' } },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  await serveSite(readPort(command, options.get('port'), 4321))
  return 0
})
