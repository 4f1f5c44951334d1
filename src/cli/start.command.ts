import { buildSite } from './build-site.ts'
import { readOptions, readPort } from './options.ts'
import { run } from './run.ts'
import { serveSite } from './serve-site.ts'

const command = {
  usage: 'npm start -- [--port NUMBER]',
  about: 'Builds the site and serves it.',
  options: { port: { value: 'NUMBER', help: 'Where to listen (4321)' } },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const port = readPort(command, options.get('port'), 4321)
  await buildSite()
  await serveSite(port)
  return 0
})
