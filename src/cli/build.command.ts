import { buildSite } from './build-site.ts'
import { readOptions } from './options.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm run build',
  about:
    'Builds the site into dist/. BASE_PATH=/x/ and SITE=https://… move it under another address,\n' +
    'WORKSHOP=DIR builds another workshop.',
  options: {},
}

await run(async () => {
  readOptions(command, process.argv.slice(2))
  await buildSite()
  return 0
})
