import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { exportDeck } from '../deck/export.ts'
import { buildSite } from './build-site.ts'
import { checkClaims } from './check-claims.ts'
import { environment } from './environment.ts'
import { listen } from './listen.ts'
import { openBrowser } from './open-browser.ts'
import { readOptions, readPort, UsageError } from './options.ts'
import { printedHome } from './printed-home.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm run present -- [--port NUMBER] [--no-open] [--export FILE]',
  about:
    'Serves the slides with the presenter’s notes to this machine alone, and opens the window for the\n' +
    'projector and the one for you. The QR codes lead to `event.address` of content/workshop.yaml, or to SITE=https://…',
  options: {
    port: { value: 'NUMBER', help: 'Where to listen (4322)' },
    'no-open': { help: 'Open no windows' },
    export: { value: 'FILE', help: 'Write the slides and notes into one HTML file instead' },
  },
}

await run(async () => {
  const options = readOptions(command, process.argv.slice(2))
  const port = readPort(command, options.get('port'), 4322)
  const file = readFile(options.get('export'))
  const folder = path.join(projectRoot, '.cache', 'present')
  const { base } = environment
  const from = checkClaims(workshopRoot)
  const home = printedHome(from.workshop.config)
  await buildSite(folder, { notes: true, secrets: true, fontsInStyles: file !== undefined, from })
  if (file !== undefined) {
    writeFileSync(file, await exportDeck(folder, base, home))
    console.log(file)
    return 0
  }
  await listen(folder, port, base, 'machine', (address) => {
    for (const window of [`${address}slides/`, `${address}slides/?presenter`]) {
      console.log(window)
      if (!options.has('no-open')) openBrowser(window)
    }
  })
  return 0
})

/** The file to write; its folder has to be there before anything is built. */
function readFile(text: string | true | undefined): string | undefined {
  if (typeof text !== 'string') return undefined
  const file = path.resolve(text)
  if (text !== '' && existsSync(path.dirname(file))) return file
  throw new UsageError(
    `\`--export ${text}\` cannot be written\n    expected: a file in a folder that exists\nusage: ${command.usage}`,
  )
}
