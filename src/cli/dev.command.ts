import path from 'node:path'
import { dev } from 'astro'
import { nothingPrinted } from '../site/printing.ts'
import { siteConfig } from '../site/site-config.ts'
import { environment } from './environment.ts'
import { readOptions, readPort } from './options.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm run dev -- [--port NUMBER]',
  about: 'Serves the site while you write: a saved page, file or patch shows in the open browser.',
  options: { port: { value: 'NUMBER', help: 'Where to listen (4321)' } },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  // Whatever the shell says of it: else the text of a build would be shown, and no change of it.
  process.env['NODE_ENV'] = 'development'
  const config = siteConfig({
    workshop: workshopRoot,
    project: projectRoot,
    cache: path.join(projectRoot, '.cache/dev'),
    output: path.join(projectRoot, 'dist'),
    ...environment,
    secrets: false,
    fontsInStyles: false,
    printing: nothingPrinted,
  })
  const server = await dev({
    ...config,
    configFile: false,
    server: { port: readPort(command, options.get('port'), 4321) },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop())
  return undefined
})
